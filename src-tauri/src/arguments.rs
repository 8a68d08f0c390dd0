//! The command line: `waypost [--data-folder DIR] [FILE.waypost | waypost://join/…]`.

use std::ffi::OsString;
use std::io::Read as _;
use std::path::{Path, PathBuf};

const DATA_FOLDER: &str = "--data-folder";
const LINK: &str = "waypost:";
const FILE: &str = "file:";
/// A clinic file with a logo is far below this.
const LARGEST_FILE: u64 = 1 << 20;
/// What a clinic's IT puts beside the program.
const INSTALLED: &str = "clinic.waypost";

/// A clinic file or a join link that the app was opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// `waypost://join/…`
    Link(String),
    /// A `*.waypost` file.
    File(PathBuf),
}

impl Opened {
    /// A link, or a file by its address; `None` when the text is neither.
    #[must_use]
    pub fn from_url(text: &str) -> Option<Self> {
        if starts_with(text, LINK) {
            return Some(Self::Link(text.to_owned()));
        }
        if !starts_with(text, FILE) {
            return None;
        }
        let path = tauri::Url::parse(text).ok()?.to_file_path().ok()?;
        Some(Self::File(path))
    }

    /// What the engine reads: the link, or the file's text. `None` when the file can't be read.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Link(link) => Some(link.clone()),
            Self::File(path) => read(path),
        }
    }
}

/// How the app was started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The app's own folder; `None`: the system's usual place.
    pub data_folder: Option<PathBuf>,
    /// What it was opened with.
    pub opened: Option<Opened>,
}

impl Arguments {
    /// Of this start.
    #[must_use]
    pub fn of_this_start() -> Self {
        let folder = std::env::current_dir().unwrap_or_default();
        Self::parse(std::env::args_os().skip(1), &folder)
    }

    /// Reads arguments, without the program's name; paths are taken from `folder`. What is unknown is left
    /// out: a start from the desktop must not fail on it.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Self {
        let mut read = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some(DATA_FOLDER) => {
                    read.data_folder = arguments.next().map(|path| folder.join(path));
                }
                Some(option) if option.starts_with('-') => tracing::warn!("an unknown option"),
                text => {
                    let opened = text.and_then(Opened::from_url);
                    read.opened =
                        Some(opened.unwrap_or_else(|| Opened::File(folder.join(argument))));
                }
            }
        }
        read
    }

    /// The clinic file's text of this start: the one it was opened with, or the one beside the program.
    pub(crate) fn clinic_file(&self) -> Option<String> {
        match &self.opened {
            Some(opened) => opened.text(),
            None => installed()
                .filter(|path| path.exists())
                .and_then(|path| read(&path)),
        }
    }
}

fn starts_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

fn installed() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.parent()?.join(INSTALLED))
}

fn read(path: &Path) -> Option<String> {
    let mut text = String::new();
    let outcome = std::fs::File::open(path)
        .and_then(|file| file.take(LARGEST_FILE).read_to_string(&mut text));
    match outcome {
        Ok(_) => Some(text),
        Err(error) => {
            tracing::warn!(kind = ?error.kind(), "a clinic file can't be read");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Arguments {
        let arguments = arguments.iter().map(OsString::from);
        Arguments::parse(arguments, Path::new("/home/rosa"))
    }

    #[test]
    fn a_start_from_the_menu_has_nothing() {
        assert_eq!(parse(&[]), Arguments::default());
    }

    #[test]
    fn a_folder_and_a_file_are_taken_from_where_the_person_stands() {
        let read = parse(&["--data-folder", "vault", "Downloads/clinic.waypost"]);
        assert_eq!(read.data_folder, Some(PathBuf::from("/home/rosa/vault")));
        let file = PathBuf::from("/home/rosa/Downloads/clinic.waypost");
        assert_eq!(read.opened, Some(Opened::File(file)));
    }

    #[test]
    fn a_join_link_is_no_file_in_whatever_letters() {
        let link = "Waypost://join/abc".to_owned();
        assert_eq!(parse(&[&link]).opened, Some(Opened::Link(link)));
    }

    #[test]
    fn a_file_given_by_its_address_is_that_file() {
        let file = PathBuf::from("/home/rosa/My clinic.waypost");
        assert_eq!(
            parse(&["file:///home/rosa/My%20clinic.waypost"]).opened,
            Some(Opened::File(file))
        );
    }

    #[test]
    fn an_unknown_option_is_no_file() {
        assert_eq!(parse(&["--gapplication-service"]), Arguments::default());
    }

    #[test]
    fn a_file_that_is_not_there_gives_nothing() {
        let gone = Opened::File(PathBuf::from("/nowhere/clinic.waypost"));
        assert_eq!(gone.text(), None);
    }
}
