"""The two commands of the README, serve and test, and what they share."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or later is needed.")
