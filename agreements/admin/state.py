"""States in the admin."""

from django.contrib import admin

from agreements.desk.state import State

from .record import RecordAdmin


@admin.register(State)
class StateAdmin(RecordAdmin):
    fieldsets = [
        (None, {"fields": ["slug", "name", "official_name", "made_here", "sources", "note"]}),
    ]
    search_fields = ["slug", "name", "official_name"]
