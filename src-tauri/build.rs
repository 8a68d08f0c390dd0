//! Reads what the window may do and puts it, with the built screens, into the program.

use std::path::Path;

const CAPABILITIES: &str = "src-tauri/capabilities";
const PERMISSIONS: &str = "src-tauri/permissions";
const SCREENS: &str = "ui/portal/dist";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Without the folder nothing compiles, not even a check of the Rust code.
    std::fs::create_dir_all(SCREENS)?;
    if !Path::new(SCREENS).join("index.html").exists() {
        println!("cargo::warning=The app has no screens yet. In ui/: npm run build -w portal");
    }
    for folder in [CAPABILITIES, PERMISSIONS, SCREENS] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let manifest =
        tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/**/*");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(manifest);
    tauri_build::try_build(attributes)?;
    Ok(())
}
