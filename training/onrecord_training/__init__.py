"""Makes Onrecord's weights from annotated corpora: teacher, student, quantised file. See docs/retrain.md."""
