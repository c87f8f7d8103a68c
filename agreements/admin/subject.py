"""Subjects in the admin."""

from django.contrib import admin

from agreements.desk.subject import Subject

from .record import RecordAdmin


@admin.register(Subject)
class SubjectAdmin(RecordAdmin):
    fieldsets = [(None, {"fields": ["slug", "name", "search_words", "note"]})]
    search_fields = ["slug", "name", "search_words"]
