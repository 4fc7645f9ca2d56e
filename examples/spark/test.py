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


def timed(run):
    """What `run` gives, the seconds that it took, and the processor's seconds of the processes that it started."""
    before, started = os.times(), time.monotonic()
    result = run()
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return result, time.monotonic() - started, spent


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


def main(onrecord, count=40):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        words = write_archive(folder / "articles", int(count))
        plain, with_spark = folder / "alone.parquet", folder / "statements.parquet"
        _, *cli = timed(lambda: alone(onrecord, folder / "articles", plain))
        _, *job = timed(lambda: spark(onrecord, folder / "articles", with_spark))
        check_same(plain, f"{with_spark}/*.parquet", "JSON Lines through Spark give the command line's table")
        if len(sys.argv) == 2:
            (folder / "articles.parquet").mkdir()
            duckdb.sql(f"COPY (SELECT id, text, outlet FROM read_json('{folder}/articles/*.jsonl', ignore_errors=true) "
                       f"WHERE id IS NOT NULL) TO '{folder}/articles.parquet/part-0.parquet'")
            spark(onrecord, folder / "articles.parquet", folder / "again.parquet")
            check_same(plain, f"{folder}/again.parquet/*.parquet", "so does Parquet")
            check_fails(folder / "articles", folder)
        top = duckdb.sql(f"SELECT speaker_or_holder, count(*) AS statements FROM '{with_spark}/*.parquet' "
                         "GROUP BY ALL ORDER BY statements DESC, 1 LIMIT 3")
        print(top)
        for name, (clock, processor) in (("the command line", cli), ("Spark", job)):
            print(f"{name}: {words / clock:,.0f} words a second by the clock ({clock:.1f} s), "
                  f"{words / processor:,.0f} a second of processor time ({processor:.1f} s)")


main(*sys.argv[1:])
