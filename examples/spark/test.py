"""Runs statements.py in Spark's local mode over JSON Lines and over Parquet, beside the command line alone, and asks DuckDB
whether the tables are the same. `cargo xtask spark` runs it; with a number of articles it says how fast both were.

    python test.py ONRECORD [ARTICLES]
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TEXTS = [(ROOT / name).read_text() for name in
         ("example/1-wire.txt", "example/2-daily.txt", "example/3-business.txt", "tests/texts/plain.txt")]
PARTITIONS = 4
CORES = 2


def articles(count):
    """Editions of four articles of ours; a text by itself is read once."""
    for n in range(count):
        text = f"{TEXTS[n % len(TEXTS)].rstrip()}\n\nThis is edition {n}.\n"
        yield {"id": f"n{n}", "text": text, "outlet": f"Outlet {n % 7}"}


def write_archive(folder, count):
    """The articles in parts, with a line that is none in each but the first."""
    folder.mkdir()
    written = list(articles(count))
    for part in range(PARTITIONS):
        lines = [json.dumps(article) for article in written[part::PARTITIONS]]
        lines[part * 3:part * 3] = ["this is no article"] * (part > 0)
        (folder / f"part-{part}.jsonl").write_text("\n".join(lines) + "\n")
    return sum(len(re.findall(r"\S+", article["text"])) for article in written)


def seconds(run):
    """How long it takes, by the clock."""
    started = time.monotonic()
    run()
    return time.monotonic() - started


def alone(onrecord, archive, table):
    """The command line by itself, on as many threads as Spark has cores."""
    lines = b"".join(part.read_bytes() for part in sorted(archive.iterdir()))
    analyze = subprocess.Popen([onrecord, "analyze", "--jsonl", "--jobs", str(CORES)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with table.open("wb") as out:
        export = subprocess.Popen([onrecord, "export", "--format", "parquet", "-"], stdin=analyze.stdout, stdout=out)
        analyze.stdout.close()
        analyze.stdin.write(lines)
        analyze.stdin.close()
        told = analyze.stderr.read().decode()
        assert (analyze.wait(), export.wait()) == (3, 0), told
    assert f"{PARTITIONS - 1} lines could not be read" in told, told


def spark(onrecord, archive, table):
    """The same with Spark."""
    submit = [Path(sys.executable).parent / "spark-submit", "--master", f"local[{CORES}]", HERE / "statements.py"]
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    ran = subprocess.run([*submit, archive, table, "--onrecord", onrecord], env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stderr


def check_same(one, other, what):
    """Both tables have the same rows, whatever their order."""
    rows = "SELECT document, id, event, speaker_or_holder, target, polarity, start, \"end\", words, sure, outlet FROM"
    for left, right in ((one, other), (other, one)):
        extra = duckdb.sql(f"{rows} '{left}' EXCEPT ALL {rows} '{right}'").fetchall()
        assert not extra, f"{what}: only in {left}: {extra[:3]}"
    print(f"test spark: {what} ... ok")


def check_fails(archive, folder):
    """A program that is not there must not look like an archive without statements."""
    try:
        spark("/no/such/onrecord", archive, folder / "never.parquet")
    except AssertionError:
        print("test spark: a program that is missing fails the job ... ok")
        return
    raise AssertionError("the job went through without its program")


def main(onrecord):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write_archive(folder / "articles", 40)
        alone(onrecord, folder / "articles", folder / "alone.parquet")
        spark(onrecord, folder / "articles", folder / "lines.parquet")
        check_same(folder / "alone.parquet", f"{folder}/lines.parquet/*.parquet", "JSON Lines give the command line's table")
        (folder / "articles.parquet").mkdir()
        duckdb.sql(f"COPY (SELECT id, text, outlet FROM read_json('{folder}/articles/*.jsonl', ignore_errors=true) "
                   f"WHERE id IS NOT NULL) TO '{folder}/articles.parquet/part-0.parquet'")
        spark(onrecord, folder / "articles.parquet", folder / "again.parquet")
        check_same(folder / "alone.parquet", f"{folder}/again.parquet/*.parquet", "Parquet gives it, too")
        check_fails(folder / "articles", folder)


def measure(onrecord, count):
    """Both by the clock, on the same cores, one after the other; Spark's start is what it takes for one article a partition."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write_archive(folder / "few", PARTITIONS)
        words = write_archive(folder / "many", count)
        cli = seconds(lambda: alone(onrecord, folder / "many", folder / "alone.parquet"))
        start = seconds(lambda: spark(onrecord, folder / "few", folder / "start.parquet"))
        job = seconds(lambda: spark(onrecord, folder / "many", folder / "statements.parquet"))
        check_same(folder / "alone.parquet", f"{folder}/statements.parquet/*.parquet", f"{count} articles, the same table")
        print(duckdb.sql(f"SELECT speaker_or_holder, count(*) AS statements FROM '{folder}/statements.parquet/*.parquet' "
                         "GROUP BY ALL ORDER BY statements DESC, 1 LIMIT 3"))
        print(f"{words:,} words on {CORES} cores: the command line {words / cli:,.0f} a second ({cli:.1f} s); Spark "
              f"{words / job:,.0f} ({job:.1f} s), without its start ({start:.1f} s) {words / max(job - start, 0.1):,.0f}")


if len(sys.argv) > 2:
    measure(sys.argv[1], int(sys.argv[2]))
else:
    main(sys.argv[1])
