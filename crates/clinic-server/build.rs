//! Rebuilds when the Desk's built files change; they are embedded in the binary.

fn main() {
    println!("cargo:rerun-if-changed=../../ui/desk/dist");
}
