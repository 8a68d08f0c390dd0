//! When to write and when to call: red flags and category, from the text alone.
