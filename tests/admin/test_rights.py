"""Rights: Editors keep the desk, Publishers publish and take down as well."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put, row
from .paper import Paper


@pytest.fixture
def member(client, django_user_model, desk):
    """Log a member of a group in."""

    def log_in(group):
        staff = django_user_model.objects.create_user("bolat", is_staff=True)
        staff.groups.add(Group.objects.get(name=group))
        client.force_login(staff)
        return client

    return log_in


def test_it_lets_editors_keep_the_desk_with_every_part(member):
    put(builders.agreement())
    editor = member("Editors")
    where = address("agreement", "friendship-1998")
    paper = Paper(editor.get(where))
    paper.add("events", kind="prolonged", date="2008")

    assert paper.send(editor).status_code == 302
    assert row("agreement", "friendship-1998").events.count() == 2
    assert (
        address("agreement", "friendship-1998", "publish") not in editor.get(where).content.decode()
    )


@pytest.mark.parametrize("page", ["publish", "retract"])
def test_it_lets_no_editor_publish_or_take_down(page, member):
    publish(*builders.groundwork())

    assert member("Editors").get(address("subject", "border", page)).status_code == 403


def test_it_lets_publishers_publish_and_take_down(member):
    publisher = member("Publishers")
    border = ("subject", "border")

    Paper(publisher.get(address(*border, "publish"))).send(publisher, note="The border")
    Paper(publisher.get(address(*border, "retract"))).send(publisher, reason="Twice here")

    assert [each.number for each in Edition.objects.of(*border).order_by("number")] == [1, 2]


def test_it_lets_publishers_not_manage_accounts(member):
    assert member("Publishers").get(reverse("admin:auth_user_changelist")).status_code == 403
