"""The desk's models and the schema hold the same fields."""

import pytest
from django.db import models

from agreements.desk.columns import columns
from agreements.desk.kinds import MODELS
from agreements.documents.kinds import KINDS
from agreements.documents.record import Part

BOOKKEEPING = {"id", "record", "order", "changed_at", "changed_by"}


def pairs():
    """Yield each shape of the schema with the model that keeps it."""
    for kind, shape in KINDS.items():
        model = MODELS[kind]
        yield shape, model
        for column in columns(shape):
            if column.slot.shape:
                yield column.slot.shape, model._meta.get_field(column.name).related_model


@pytest.mark.parametrize(("shape", "model"), [*pairs()], ids=lambda each: each.__name__)
def test_a_model_has_the_fields_of_its_shape_and_no_others(shape, model):
    own = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    inner = {column.name for column in columns(shape) if column.slot.sort == "parts"}
    assert own - BOOKKEEPING == {column.name for column in columns(shape)} - inner


@pytest.mark.parametrize(("shape", "model"), [*pairs()], ids=lambda each: each.__name__)
def test_a_reference_out_of_a_record_is_protected(shape, model):
    for column in columns(shape):
        field = (
            None if column.slot.sort not in {"ref", "refs"} else model._meta.get_field(column.name)
        )
        if isinstance(field, models.ForeignKey):
            assert field.remote_field.on_delete is models.PROTECT, column.name
        elif field is not None:
            through = field.remote_field.through._meta.get_field(field.m2m_reverse_field_name())
            assert through.remote_field.on_delete is models.PROTECT, column.name


@pytest.mark.parametrize(("shape", "model"), [*pairs()], ids=lambda each: each.__name__)
def test_a_default_is_the_same_in_both(shape, model):
    for column in columns(shape):
        if len(column.path) > 1 or column.slot.sort != "value":
            continue
        field, ours = model._meta.get_field(column.name), shape.model_fields[column.name]
        if not ours.is_required() and ours.default is not None:
            assert field.get_default() == ours.default, column.name


@pytest.mark.parametrize(("shape", "model"), [*pairs()], ids=lambda each: each.__name__)
def test_a_list_keeps_an_order_only_where_order_has_meaning(shape, model):
    ordered = issubclass(shape, Part) and shape.in_order
    assert ordered == ("order" in {field.name for field in model._meta.concrete_fields})
