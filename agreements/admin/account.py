"""Accounts of staff: who they are, and which of the two groups they belong to.

The groups themselves are made by a migration and are not changed by hand.
"""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(UserAdmin):
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Name"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Rights"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    list_filter = ("is_active", "is_superuser", "groups")
