"""Who said what and who stands where, in an archive of any size: maps the command line over articles with Apache Spark and
writes the statements as one table in Parquet.

    spark-submit statements.py ARTICLES STATEMENTS [--onrecord PROGRAM]

ARTICLES is a file, a folder or a pattern of JSON Lines, each {"id", "text", "title"?, "published"?, "outlet"?, "url"?}, or a
folder of Parquet (its name ends in .parquet) with columns of these names. PROGRAM is the binary `onrecord`, at the same path on
every machine. Lines that are no articles are told of in the executors' logs and passed over; anything else that goes wrong
fails the partition, which Spark then tries again.
"""

import argparse
import shlex

from pyspark.sql import SparkSession

COLUMNS = """
    document STRING, id STRING, event STRING, article STRING, title STRING, outlet STRING, published STRING, url STRING,
    start BIGINT, end BIGINT, speaker_or_holder STRING, cue STRING, target STRING, target_kind STRING, polarity STRING,
    kind_or_modality STRING, via STRING, words STRING, sure FLOAT, rule STRING, review STRING, repeats STRING
"""


def command(onrecord):
    """Reads a partition's articles on one thread, as Spark gives every partition a core, and writes statements as JSON Lines."""
    program = shlex.quote(onrecord)
    # 3 is the exit status of a run that is complete but for lines that were no articles.
    script = f"set -o pipefail; {{ {program} analyze --jsonl || [ $? -eq 3 ]; }} | {program} export --format jsonl -"
    return f"bash -c {shlex.quote(script)}"


def lines(spark, articles):
    """The articles as JSON, a line each."""
    if articles.rstrip("/").endswith(".parquet"):
        return spark.read.parquet(articles).toJSON()
    return spark.sparkContext.textFile(articles)


def main(articles, statements, onrecord):
    spark = SparkSession.builder.appName("onrecord").getOrCreate()
    found = lines(spark, articles).pipe(command(onrecord), checkCode=True)
    spark.read.json(found, schema=COLUMNS, mode="FAILFAST").write.parquet(statements)
    spark.stop()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", metavar="ARTICLES")
    options.add_argument("statements", metavar="STATEMENTS")
    options.add_argument("--onrecord", metavar="PROGRAM", default="onrecord")
    main(**vars(options.parse_args()))
