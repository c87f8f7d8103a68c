"""The two sides of the site: staff and public."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("agreements.public.urls")),
]

handler400 = "agreements.public.errors.bad_request"
handler404 = "agreements.public.errors.not_found"
handler500 = "agreements.public.errors.server_error"
