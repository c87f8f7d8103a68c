"""The bare view behind the middleware of the site, all but the page cache."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from .pages import PAGE_CACHE

settings.ROOT_URLCONF = "tests.benchmarks.bare"
settings.MIDDLEWARE.remove(PAGE_CACHE)
application = get_wsgi_application()
