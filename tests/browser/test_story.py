"""The whole story: from a paper in hand to a page that is corrected, taken down and put back.

It is told three times: with a mouse, by the keyboard alone, and on a narrow screen.
"""

import pytest
from playwright.sync_api import expect

from agreements.desk.restore import restore
from agreements.shelf.log import act
from tests import builders

from .hands import Keyboard, Mouse

LONG = "by the keyboard alone"

TELLINGS = {
    "with a mouse": (Mouse, 1280),
    LONG: (Keyboard, 1280),
    "on a narrow screen": (Mouse, 375),
}

UZBEK = "1-modda\n\nTomonlar suvni birga oʻlchaydi.\n\n2-modda\n\nHisobot har bahorda beriladi.\n"
KAZAKH = "1-бап\n\nТараптар өзен суын бірге өлшейді.\n\n2-бап\n\nЕсеп әр көктемде беріледі.\n"
REMARK = "The yearly report is the part that both sides have kept."
OLD, NEW = "2 March 2001", "3 March 2001"


class Staff:
    """Somebody of the staff at a desk, by what a person does there."""

    def __init__(self, hand, tab):
        self.hand, self.tab = hand, tab

    def log_in(self, name, password):
        self.tab.goto("/admin/")
        self.hand.write(self.tab.get_by_label("Username"), name)
        self.hand.write(self.tab.get_by_label("Password"), password)
        self.hand.press(self.tab.get_by_role("button", name="Log in"))

    def begin(self, kind):
        """Open an empty form from the first page."""
        self.hand.press(self.tab.get_by_role("link", name="Treaty record: the desk"))
        self.hand.press(self.tab.locator(f"#content a.addlink[href$='/{kind}/add/']"))

    def add(self, part, **values):
        """Add one more part to the form, and fill it in."""
        row = self.tab.locator(f"#{part}-group .inline-related:not(.empty-form)")
        number = row.count()
        self.hand.press(self.tab.locator(f"#{part}-group .add-row a"))
        self.fill({f"{part}-{number}-{name}": value for name, value in values.items()})

    def fill(self, values):
        """Fill in fields: a list by its label, references by their names, others by words."""
        for name, value in values.items():
            field = self.tab.locator(f"#id_{name.replace('__', '-')}")
            if "admin-autocomplete" in (field.get_attribute("class") or ""):
                self.hand.refer(field, value)
            elif field.evaluate("each => each.tagName") == "SELECT":
                self.hand.choose(field, value)
            else:
                self.hand.write(field, value)

    def save(self):
        self.hand.press(self.tab.get_by_role("button", name="Save and continue editing").last)
        self.is_told("successfully")

    def enter(self, kind, **values):
        """Enter a record of one form without parts."""
        self.begin(kind)
        self.fill(values)
        self.save()

    def open(self, name):
        self.hand.press(self.tab.get_by_role("link", name=name, exact=True).first)

    def publish(self, note, number):
        self.open("Publish")
        self.hand.write(self.tab.get_by_label("Note"), note)
        self.hand.press(self.tab.get_by_role("button", name="Publish"))
        self.is_told(f"Published as edition {number}.")

    def is_told(self, words):
        expect(self.tab.locator(".messagelist")).to_contain_text(words)


class Visitor:
    """Somebody who reads, in another browser without an account."""

    def __init__(self, tab):
        self.tab = tab

    def find(self, title):
        self.tab.goto("/")
        self.tab.get_by_role("link", name="Agreements").first.click()
        self.tab.get_by_role("link", name=title).first.click()
        expect(self.tab.get_by_role("heading", level=1)).to_contain_text(title, ignore_case=True)
        return self.tab.url

    def reads(self, address):
        """Return the HTTP status of the page at `address`, and its words."""
        answer = self.tab.goto(address)
        return answer.status, self.tab.locator("main").inner_text()


@pytest.fixture
def states(committed_database):
    """The two states, published as in every real record."""
    states = [builders.state("uz"), builders.state("kz")]
    restore(states, by="Somebody")
    with act(note="The two states", author="Somebody") as writing:
        writing.publish(states)


@pytest.fixture
def visitor(states, browser, server):
    with browser.new_context(base_url=server.url) as context:
        yield Visitor(context.new_page())


@pytest.fixture(
    params=[
        pytest.param(name, marks=pytest.mark.large if name == LONG else ()) for name in TELLINGS
    ]
)
def staff(request, states, server, page):
    hand, width = TELLINGS[request.param]
    page.set_viewport_size({"width": width, "height": 800})
    staff = Staff(hand(page), page)
    staff.log_in(*server.staff())
    return staff


def enter_what_the_agreement_refers_to(staff):
    for slug, title in {"bulletin": "Bulletin of treaties", "journal": "River journal"}.items():
        staff.enter(
            "source",
            slug=slug,
            title=title,
            extent_read="Read whole",
            reliability="Official publication",
        )
    staff.enter(
        "occasion",
        slug="shymkent-2001",
        title__en="Meeting in Shymkent",
        type="Meeting",
        begins_on=OLD,
        sources="Bulletin",
    )
    for slug, name, state in (
        ("rashidova", "Dilnoza Rashidova", "Uzbekistan"),
        ("omarov", "Daniyar Omarov", "Kazakhstan"),
    ):
        staff.enter("signatory", slug=slug, name__en=name, state=state, sources="Bulletin")


def enter_the_agreement(staff):
    staff.begin("agreement")
    staff.fill(
        {
            "slug": "river-gauges-2001",
            "instrument": "Agreement",
            "level": "Intergovernmental",
            "occasion": "Meeting in Shymkent",
            "short_title__en": "River gauges",
        }
    )
    staff.add(
        "titles",
        language="en",
        basis="rendered here",
        text="Agreement on River Gauges",
    )
    for state in ("Uzbekistan", "Kazakhstan"):
        staff.add("parties", state=state)
    for event in (
        {"kind": "Signed", "date": OLD},
        {"kind": "Domestic approval", "state": "Uzbekistan", "date": "May 2001"},
        {"kind": "Domestic approval", "state": "Kazakhstan", "date": "14.06.2001"},
        {"kind": "Entered into force", "date": "2001-07-01"},
    ):
        staff.add("events", **event, sources="Bulletin")
    for state, name in (("Uzbekistan", "Dilnoza Rashidova"), ("Kazakhstan", "Daniyar Omarov")):
        staff.add("signatures", state=state, signatory=name, sources="Bulletin")
    for language, body in {"uz": UZBEK, "kk": KAZAKH}.items():
        staff.add("texts", language=language, role="authentic text", body=body, sources="Bulletin")
    staff.save()


def enter_the_commentary(staff):
    staff.begin("commentary")
    staff.fill(
        {
            "slug": "gauges-journal-2002",
            "title__en": "One year of measuring",
            "type": "Expert analysis",
            "sources": "River journal",
        }
    )
    staff.add("authors", name__en="An engineer")
    staff.add("remarks", words__en=REMARK, agreements="River gauges", article="art-2")
    staff.save()


def preview_it(staff):
    with staff.tab.context.expect_page() as opened:
        staff.hand.press(staff.tab.get_by_role("button", name="Preview").last)
    preview = opened.value
    expect(preview.locator("body")).to_contain_text("Nothing of this was kept or published")
    expect(preview.get_by_role("heading", name="Agreement on River Gauges").first).to_be_visible()
    preview.close()


def read_it(visitor):
    """Return the address at which a reader finds the agreement."""
    address = visitor.find("River gauges")
    assert OLD in visitor.reads(address)[1]
    visitor.tab.get_by_role("link", name="Side by side").click()
    second = visitor.tab.locator("#art-2")
    for words in ("Hisobot har bahorda", "Есеп әр көктемде", REMARK):
        expect(second).to_contain_text(words)
    return address


def correct_it(staff, form, visitor, address):
    staff.tab.goto(form)
    staff.fill({"events-3-date": NEW})
    staff.save()
    staff.open("Compare")
    expect(staff.tab.locator("del")).to_have_text(["2001-03-02"])
    expect(staff.tab.locator("ins")).to_have_text(["2001-03-03"])
    assert OLD in visitor.reads(address)[1]
    staff.open("Go on to publish")
    staff.hand.write(staff.tab.get_by_label("Note"), "The bulletin was misread")
    staff.hand.press(staff.tab.get_by_role("button", name="Publish"))
    staff.is_told("Published as edition 2.")
    assert NEW in visitor.reads(address)[1]
    assert OLD in visitor.reads(f"{address}editions/1/")[1]
    assert "The bulletin was misread" in visitor.reads("/changes/")[1]
    changed = visitor.tab.get_by_text("The bulletin was misread").locator("xpath=..")
    assert changed.locator("del").all_inner_texts() == [OLD]
    assert changed.locator("ins").all_inner_texts() == [NEW]


def take_it_down(staff, visitor, address):
    staff.open("Take down")
    staff.hand.write(staff.tab.get_by_label("Reason"), "Under review by both sides")
    staff.hand.press(staff.tab.get_by_role("button", name="Take down"))
    staff.is_told("Taken down by edition 3.")
    status, words = visitor.reads(address)
    assert status == 410
    assert "Under review by both sides" in words


def put_it_back(staff, visitor, address):
    staff.open("Editions")
    staff.open("Restore edition 1")
    staff.hand.press(staff.tab.get_by_role("button", name="Restore"))
    staff.is_told("Edition 1 stands on the desk.")
    staff.publish("The first reading was right", number=4)
    assert OLD in visitor.reads(address)[1]


def test_it_carries_an_agreement_from_paper_to_the_public_and_back(staff, visitor):
    enter_what_the_agreement_refers_to(staff)
    enter_the_agreement(staff)
    form = staff.tab.url
    preview_it(staff)
    assert visitor.reads("/agreements/river-gauges-2001/")[0] == 404
    staff.publish("The agreement from the bulletin", number=1)
    enter_the_commentary(staff)
    staff.publish("What the journal says of it", number=1)

    address = read_it(visitor)
    correct_it(staff, form, visitor, address)
    take_it_down(staff, visitor, address)
    put_it_back(staff, visitor, address)
    assert staff.hand.acts <= 130, "The story has become longer for whoever types it in."
