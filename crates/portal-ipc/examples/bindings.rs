//! Prints the TypeScript for `ui/protocol`; `cargo xtask bindings` writes it.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", portal_ipc::bindings::typescript());
}
