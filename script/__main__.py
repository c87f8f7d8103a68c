"""Make the environment for one of the two commands and run the command in it."""

import sys

from script import address, environment

command, *arguments = sys.argv[1:]
if command == "serve":
    host, port = address.read(arguments)
    environment.enter("script.serving", ["requirements.txt"], [host, str(port)])
else:
    requirements = ["requirements.txt", "requirements-dev.txt"]
    environment.enter("script.testing", requirements, arguments)
