"""Reads an export for doccano with doccano's own loader: check-doccano.py FOLDER."""

import os
import pathlib
import sys
import uuid

import backend

sys.path.insert(0, os.path.dirname(backend.__file__))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.development"
os.environ["DATABASE_URL"] = "sqlite:///:memory:"

import django  # noqa: E402  (doccano's modules need the settings above)

django.setup()

from data_import.pipeline.label import RelationLabel, SpanLabel  # noqa: E402
from data_import.pipeline.parsers import JSONLParser  # noqa: E402

folder = pathlib.Path(sys.argv[1])
for name in ("spans", "relations"):
    parser = JSONLParser("utf-8")
    count = 0
    for row in parser.parse(str(folder / f"{name}.jsonl")):
        example = uuid.uuid4()
        spans = [SpanLabel.parse(example, span) for span in row.get("label", row.get("entities"))]
        ids = {span.id for span in spans}
        for relation in row.get("relations", []):
            relation = RelationLabel.parse(example, relation)
            assert relation.from_id in ids and relation.to_id in ids, relation
        for span in spans:
            assert row["text"][span.start_offset:span.end_offset].strip(), span
        count += len(spans)
    assert count and not parser.errors, parser.errors
    print(f"doccano {name}: {count} spans", file=sys.stderr)
