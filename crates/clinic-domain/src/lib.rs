//! The clinic's rules without I/O: policy, routes, promises, receipts, grants, open-log tree.
