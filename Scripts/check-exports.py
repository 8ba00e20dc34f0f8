"""Re-reads exports with the libraries of the tools that they are for: check-exports.py FOLDER PROGRAM.

FOLDER holds an export of each format and the store that they were made of. Every check ends the program where it fails.
"""

import copy
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

import duckdb
import frictionless
from bratly import EntityAnnotation, EventAnnotation
from bratly.io import parse_ann_file
from bratly.io.file_read_src import parse_and_fix_ann_grammar
from label_studio_sdk.label_interface import LabelInterface
from pyld import jsonld

folder = pathlib.Path(sys.argv[1])
program = sys.argv[2]


def told(name, message):
    print(f"{name}: {message}", file=sys.stderr)


def export(name):
    return json.loads((folder / name / "export.json").read_text("utf-8"))


def tables():
    """The data packages are valid, keys included, and hold what the export says."""
    frictionless.system.trusted = True
    for name in ("csv", "sheet", "sheet-comma"):
        package = frictionless.Package(str(folder / name / "datapackage.json"))
        report = package.validate()
        assert report.valid, report.flatten(["title", "fieldName", "rowNumber", "message"])[:5]
        rows = {resource.name: resource.read_rows() for resource in package.resources}
        assert len(rows["facts"]) == export(name)["facts"] > 100
        told("frictionless", f"{name}: " + ", ".join(f"{len(rows[key])} {key}" for key in rows))
    for column in (field for resource in package.resources for field in resource.schema.fields):
        assert column.description, column.name


def spreadsheet():
    """No cell is a formula, and figures are figures."""
    text = (folder / "sheet" / "facts.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    for cell in (cell for row in rows for cell in row.values()):
        assert not cell.lstrip(" \u00a0\"'“").startswith(("=", "+", "@", "＝", "＋", "－", "＠")) or cell.startswith("'"), cell
    assert sum(float(row["count"]) for row in rows if row["count"].replace(".", "").isdigit()) > 0


def parquet():
    """The line of Documentation/exports.md writes Parquet that says what the tables say."""
    target = folder / "csv"
    page = (pathlib.Path(__file__).parent.parent / "Documentation" / "exports.md").read_text("utf-8")
    line = next(line for line in page.split("\n") if "import duckdb" in line)
    path = {"PATH": f"{pathlib.Path(sys.executable).parent}:/usr/bin:/bin"}
    subprocess.run(["sh", "-c", line], cwd=target, env=path, check=True)
    connection = duckdb.connect()
    for name in ("articles", "facts", "values", "alsoAt", "findings", "decisions"):
        with open(target / f"{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        count, = connection.execute(f"SELECT count(*) FROM '{target}/{name}.parquet'").fetchone()
        assert count == len(rows), name
        if name != "values":
            continue
        total, ends, pieces = connection.execute(
            f"SELECT sum(number), sum(byteEnd), sum(len(pieces)) FROM '{target}/values.parquet'").fetchone()
        assert abs(total - sum(float(row["number"]) for row in rows if row["number"])) < 1
        assert ends == sum(int(row["byteEnd"]) for row in rows)
        assert pieces == sum(len(json.loads(row["pieces"])) for row in rows if row["pieces"])
        told("duckdb", f"{count} values, sum {total:.2f}")
    # What the script wrote is part of the export, which can be replaced.
    subprocess.run(
        [program, "export", folder / "facts.sqlite", "--as", "csv", "--to", target], check=True, capture_output=True)


# The terms of the standard's context that the export uses, so that nothing is fetched.
OA, AS, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CONTEXT = {
    "oa": OA, "as": AS, "id": "@id", "type": "@type", "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "AnnotationCollection": AS + "OrderedCollection", "AnnotationPage": AS + "OrderedCollectionPage", "value": RDF + "value",
    **{name: OA + name for name in (
        "Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "DataPositionSelector", "exact", "prefix",
        "suffix", "start", "end", "classifying", "identifying", "linking")},
    "total": AS + "totalItems", "startIndex": AS + "startIndex", "first": {"@id": AS + "first", "@type": "@id"},
    "partOf": {"@id": AS + "partOf", "@type": "@id"}, "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "body": {"@id": OA + "hasBody", "@type": "@id"}, "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"}, "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"}, "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
}


def loader(url, options=None):
    assert url == "http://www.w3.org/ns/anno.jsonld", url
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}, "contentType": "application/ld+json"}


def annotations():
    """JSON-LD that expands without a term left over; every quote stands where its selectors say."""
    quotes = triples = 0
    for path in sorted((folder / "web-annotation" / "annotations").glob("*.jsonld")):
        document = json.loads(path.read_text("utf-8"))
        base = path.as_uri()
        graph = jsonld.to_rdf(document, {"documentLoader": loader, "base": base})["@default"]
        triples += len(graph)
        objects = {}
        for triple in graph:
            objects.setdefault(triple["subject"]["value"], {}).setdefault(triple["predicate"]["value"], []).append(triple["object"]["value"])
        for node in objects.values():
            if OA + "hasSelector" not in node or OA + "hasSource" not in node:
                continue
            source = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(node[OA + "hasSource"][0]).path))
            selectors = [objects[name] for name in node[OA + "hasSelector"]]
            if OA + "DataPositionSelector" in selectors[0][RDF + "type"]:
                assert int(selectors[0][OA + "end"][0]) <= source.stat().st_size
                continue
            text = source.read_bytes().decode("utf-8")
            quote = next(selector for selector in selectors if OA + "exact" in selector)
            place = next(selector for selector in selectors if OA + "start" in selector)
            start, end = int(place[OA + "start"][0]), int(place[OA + "end"][0])
            assert text[start:end] == quote[OA + "exact"][0], (path.name, start, end)
            assert text[:start].endswith(quote[OA + "prefix"][0]) and text[end:].startswith(quote[OA + "suffix"][0])
            quotes += 1
    assert quotes > 500
    told("pyld", f"{triples} triples, {quotes} quotes")


def brat():
    """bratly reads every line, and every span is its words."""
    spans = events = 0
    for path in sorted((folder / "brat").glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        lines = path.read_bytes().decode("utf-8")
        # bratly knows no arguments that are events.
        totals = re.findall(r" partOf:(E[0-9]+)", lines)
        lines = parse_and_fix_ann_grammar(re.sub(r" partOf:E[0-9]+", "", lines))
        read = parse_ann_file(lines, str(path), no_duplicates=False, sorting=False, renumerotize=False)
        assert len(read.annotations) == lines.count("\n") + 1 - (not lines), path.name
        for entity in read.get_annotations(EntityAnnotation):
            assert " ".join(text[part.start:part.end] for part in entity.fragments) == entity.content, (path.name, entity.id)
            spans += 1
        names = {event.id for event in read.get_annotations(EventAnnotation)}
        assert set(totals) <= names, path.name
        events += len(names)
    assert events == export("brat")["facts"]
    told("bratly", f"{events} events, {spans} spans")


def label_studio():
    """The settings are valid, predictions fit them, and what an annotator changes comes back, once."""
    interface = LabelInterface((folder / "label-studio" / "labels.xml").read_text("utf-8"))
    interface.validate()
    tasks = json.loads((folder / "label-studio" / "tasks.json").read_text("utf-8"))
    regions = 0
    for task in tasks:
        assert interface.validate_task({"data": task["data"]})
        for prediction in task["predictions"]:
            problems = interface.validate_prediction(prediction, return_errors=True)
            assert not problems, problems[:3]
            for result in prediction["result"]:
                value = result.get("value", {})
                if result["type"] == "labels":
                    assert task["data"]["text"][value["start"]:value["end"]] == value["text"], result["id"]
                    regions += 1
    told("label-studio-sdk", f"{len(tasks)} tasks, {regions} regions")
    come_back(tasks)


def come_back(tasks):
    tasks = copy.deepcopy(tasks)
    changed = 0
    for task in tasks:
        result = task["predictions"][0]["result"]
        for part in result:
            if part.get("from_name") == "value" and part["value"]["text"][0].isdigit() and changed < 5:
                part["value"]["text"] = [str(int(part["value"]["text"][0]) + 1)]
                changed += 1
        task["annotations"] = [{"id": 1, "completed_by": {"email": "lan@example.org"}, "result": result, "was_cancelled": False}]
    file = folder / "annotated.json"
    file.write_text(json.dumps(tasks), "utf-8")
    for expected in (f"{changed} corrected", "0 corrected"):
        run = subprocess.run(
            [program, "import", folder / "facts.sqlite", "--from", "label-studio", file], capture_output=True, text=True)
        assert run.returncode == 0 and expected in run.stderr, run.stderr
    told("label-studio", f"{changed} corrections came back, once")


def doccano():
    """Lines of JSON whose offsets are within their texts; Scripts/check-exports --long reads them with doccano itself."""
    for name in ("spans", "relations"):
        for line in (folder / "doccano" / f"{name}.jsonl").read_text("utf-8").rstrip("\n").split("\n"):
            row = json.loads(line)
            assert row["offset_unit"] == "Unicode code points"
            for start, end in [span[:2] for span in row.get("label", [])]:
                assert 0 <= start < end <= len(row["text"])
    told("doccano", "lines and offsets hold")


for check in (tables, spreadsheet, parquet, annotations, brat, label_studio, doccano):
    check()
