"""The bare view by itself: no middleware, no database."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.configure(ROOT_URLCONF="tests.benchmarks.bare", ALLOWED_HOSTS=["127.0.0.1"])
application = get_wsgi_application()
