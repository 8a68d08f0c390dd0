//! A code, a birth date, and you are in; and every way in which that can go wrong.

use portal_ipc::ErrorCode;
use portal_ipc::views::{AccountState, JoinForm, UnlockForm, UnlockKind};
use portal_protocol::Author;
use testkit::{Clinic, Computer, PIN, ROSA_BORN, messages, register_form};

#[tokio::test(flavor = "multi_thread")]
async fn rosa_types_code_and_birth_date_and_is_in_her_doctors_first_message() {
    let clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    let status = computer.status().await;
    assert_eq!(status.state, AccountState::NotRegistered);
    assert_eq!(status.clinic.unwrap().name, "Riverside Family Clinic");

    let thread_id = computer.register(&clinic).await;
    let status = computer.status().await;
    assert_eq!(status.state, AccountState::NoPinYet);
    assert_eq!(status.given_name.as_deref(), Some("Rosa"));
    assert_eq!(status.first_thread_id, Some(thread_id));

    let view = computer.thread(thread_id).await;
    let first = messages(&view)[0];
    assert!(
        matches!(&first.author, Author::Staff { staff } if staff.name == "Dr. Grace Chen"),
        "the invitation is the first message"
    );
    assert!(!first.body.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_join_link_carries_clinic_and_code() {
    let clinic = Clinic::start().await;
    let folder = tempfile::tempdir().unwrap();
    let computer = Computer::open(folder.path().join("app"), None, clinic.clock.as_fn()).await;
    assert_eq!(computer.status().await.state, AccountState::NoClinic);
    let form = JoinForm {
        text: clinic.join_link.clone(),
    };
    let status = computer.engine.join_clinic(form).await.unwrap();
    assert_eq!(status.state, AccountState::NotRegistered);
    assert_eq!(status.prefilled_code.as_deref(), Some(clinic.code.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_of_typing_is_found_before_anything_is_sent() {
    let mut clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    clinic.stop().await;
    let mut letters: Vec<char> = clinic.code.chars().collect();
    letters[0] = if letters[0] == '7' { '8' } else { '7' };
    let typo: String = letters.into_iter().collect();
    let refused = computer
        .engine
        .register(register_form(&typo, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::CodeTypo);
    assert_eq!(refused.field.as_deref(), Some("code"));
    let unreadable = computer
        .engine
        .register(register_form(&clinic.code, "sometime in June"))
        .await
        .unwrap_err();
    assert_eq!(unreadable.code, ErrorCode::BirthDateUnreadable);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_birth_date_is_refused_and_the_right_one_still_works() {
    let clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    let refused = computer
        .engine
        .register(register_form(&clinic.code, "06/15/1955"))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvitationRefused);
    assert_eq!(computer.status().await.state, AccountState::NotRegistered);
    computer.register(&clinic).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_wrong_birth_dates_void_the_code() {
    let clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    for day in 15..20 {
        let form = register_form(&clinic.code, &format!("06/{day}/1955"));
        let refused = computer.engine.register(form).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvitationRefused);
    }
    let right = computer
        .engine
        .register(register_form(&clinic.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(right.code, ErrorCode::InvitationRefused);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_or_an_expired_code_gets_the_same_answer_as_a_wrong_one() {
    let clinic = Clinic::start().await;
    Computer::new(&clinic).await.register(&clinic).await;
    let second = Computer::new(&clinic).await;
    let used = second
        .engine
        .register(register_form(&clinic.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(used.code, ErrorCode::InvitationRefused);

    let late = Clinic::start().await;
    late.clock.turn_minutes(31 * 24 * 60);
    let computer = Computer::new(&late).await;
    let expired = computer
        .engine
        .register(register_form(&late.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(expired, used);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_clinics_code_is_refused_like_any_other() {
    let riverside = Clinic::start().await;
    let other = Clinic::start().await;
    let computer = Computer::new(&riverside).await;
    let refused = computer
        .engine
        .register(register_form(&other.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvitationRefused);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_clinics_computer_the_person_may_try_again_and_gets_in_once() {
    let mut clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    clinic.stop().await;
    let offline = computer
        .engine
        .register(register_form(&clinic.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(offline.code, ErrorCode::ClinicSilent);
    assert_eq!(computer.status().await.state, AccountState::NotRegistered);
    clinic.start_again().await;
    computer.register(&clinic).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_computer_with_a_wrong_clock_gets_in_and_its_owner_notices_nothing() {
    let clinic = Clinic::start().await;
    let ten_years = 10 * 365 * 24 * 60;
    for minutes in [120, -ten_years] {
        let clinic = Clinic::start().await;
        let computer = Computer::with_clock(&clinic, clinic.clock.off_by_minutes(minutes)).await;
        let thread_id = computer.register(&clinic).await;
        assert!(!messages(&computer.thread(thread_id).await).is_empty());
    }
    drop(clinic);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_in_the_clinics_place_is_not_believed() {
    let mut clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    clinic.stop().await;
    // Another clinic's server, with another certificate, on the very address.
    let stranger = Clinic::start_on(&clinic.portal_address().to_string()).await;
    let refused = computer
        .engine
        .register(register_form(&clinic.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotTheClinic);
    drop(stranger);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_wants_a_sign_in_is_not_the_clinic() {
    use tokio::io::AsyncWriteExt as _;
    let mut clinic = Clinic::start().await;
    let computer = Computer::new(&clinic).await;
    clinic.stop().await;
    let portal = tokio::net::TcpListener::bind(clinic.portal_address())
        .await
        .unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = portal.accept().await {
            let page = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 20\r\n\r\n<h1>Hotel Wi-Fi</h1>";
            let _written = stream.write_all(page.as_bytes()).await;
        }
    });
    let refused = computer
        .engine
        .register(register_form(&clinic.code, ROSA_BORN))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotTheClinic);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_another_clinic_does_not_take_the_place_of_the_one_on_screen() {
    let riverside = Clinic::start().await;
    let other = Clinic::start().await;
    let computer = Computer::new(&riverside).await;
    let form = JoinForm {
        text: other.join_link.clone(),
    };
    let refused = computer.engine.join_clinic(form).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotTheClinic);
    assert_eq!(computer.status().await.prefilled_code, None);
    computer.register(&riverside).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clinic_file_put_in_place_of_the_right_one_opens_nothing() {
    let riverside = Clinic::start().await;
    let other = Clinic::start().await;
    let rosa = Computer::new(&riverside).await;
    let thread_id = rosa.register(&riverside).await;
    rosa.choose_pin(UnlockKind::OnlyMe).await;
    std::fs::write(rosa.folder().join("clinic.waypost"), &other.clinic_file).unwrap();
    let rosa = rosa.restart().await;
    let pin = || UnlockForm { pin: PIN.into() };
    let refused = rosa.engine.unlock(pin()).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotTheClinic);
    assert_eq!(rosa.status().await.state, AccountState::NoClinic);
    let form = JoinForm {
        text: riverside.clinic_file.clone(),
    };
    rosa.engine.join_clinic(form).await.unwrap();
    rosa.engine.unlock(pin()).await.unwrap();
    assert!(!messages(&rosa.thread(thread_id).await).is_empty());
}
