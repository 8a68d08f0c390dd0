//! `clinic-server`: see `clinic-server --help`.

fn main() -> std::process::ExitCode {
    clinic_server::cli::main()
}
