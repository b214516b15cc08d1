// The finder.
