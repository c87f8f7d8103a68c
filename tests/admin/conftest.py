"""Staff at work: an account with every right, and a desk with what records refer to."""

import pytest


@pytest.fixture
def editor(client, django_user_model):
    """A client of somebody with every right."""
    staff = django_user_model.objects.create_superuser("aziza", first_name="Aziza", last_name="Nur")
    client.force_login(staff)
    return client


@pytest.fixture
def desk(db):
    """The records that others refer to, on the desk and nowhere else."""
    from tests import builders

    from .office import put

    put(*builders.groundwork())
