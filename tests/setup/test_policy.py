"""What every answer carries, and which requests are refused unread."""

from django.test import override_settings


def test_it_sends_the_content_policy_with_a_page(client, db):
    policy = client.get("/admin/login/")["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy


def test_it_sends_the_content_policy_with_an_error(client, db):
    answer = client.get("/no-such-address/")
    assert answer.status_code == 404
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_it_tells_browsers_not_to_guess_a_type_and_not_to_frame(client, db):
    answer = client.get("/admin/login/")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"


def test_it_refuses_a_request_larger_than_any_file_of_the_record(client, db):
    answer = client.post("/admin/login/", {"username": "x"}, CONTENT_LENGTH="60000001")
    assert answer.status_code == 413
    assert answer.content == b"This request is larger than 60 MB."


def test_it_sends_everyone_to_https_in_production(client):
    with override_settings(SECURE_SSL_REDIRECT=True):
        answer = client.get("/admin/login/")
    assert answer.status_code == 301
    assert answer["Location"] == "https://testserver/admin/login/"
