//! What the app and the clinic say to each other: ids, wire types, codes, signing rules.
