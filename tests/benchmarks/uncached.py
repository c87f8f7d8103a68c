"""The site without the page cache: every page is made anew."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from .pages import PAGE_CACHE

settings.MIDDLEWARE.remove(PAGE_CACHE)
application = get_wsgi_application()
