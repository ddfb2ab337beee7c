"""What the rooms have learnt from labelled pages, learnt anew; run by a maintainer, never by a build."""
