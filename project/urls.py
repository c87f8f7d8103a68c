"""The two sides of the site: staff and public."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("agreements.public.urls")),
]
