"""How gunicorn runs the site. The application is loaded in each worker, never before the fork."""

import gc

wsgi_app = "project.wsgi"
worker_class = "gthread"  # keeps connections open for the next request of a page
threads = 8  # each keeps a connection to the database
graceful_timeout = 10  # seconds for requests under way when the server stops
control_socket_disable = True


def post_worker_init(worker):
    """Pass over what was loaded at the start, which stays: the collector need not look at it."""
    gc.collect()
    gc.freeze()
