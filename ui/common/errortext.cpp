#include "ui/common/errortext.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::ErrorText)

public:
    static ErrorText of(ErrorKind kind);
};

ErrorText ErrorWords::of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
        return {tr("The desk did not accept what was sent"), tr("Nothing has taken effect."),
                tr("Check what you entered and try again; if it happens again, hand the request over to support.")};
    case ErrorKind::NotFound:
        return {tr("This request is no longer there"), tr("It was withdrawn, erased or given to somebody else."),
                tr("Take the next request.")};
    case ErrorKind::Forbidden:
        return {tr("Not allowed for this account"), tr("Your role or your site may not do this, and nothing has been done."),
                tr("Ask your lead if you need this right.")};
    case ErrorKind::Unauthenticated:
        return {tr("You are not signed in any more"),
                tr("The desk has ended this session, or the name and password do not match."),
                tr("Sign in again; what waits in the outbox is kept.")};
    case ErrorKind::TooManyAttempts:
        return {tr("Too many attempts"), tr("The desk accepts no sign-in for this name for a while."),
                tr("Wait a few minutes, then try again.")};
    case ErrorKind::RequestChanged:
        return {tr("The request has changed"), tr("Your decision was made on an earlier version and has not taken effect."),
                tr("Look at what changed and decide again; what you typed is kept.")};
    case ErrorKind::LeaseLost:
        return {tr("The lease has ended"), tr("The request may now be with somebody else; your decision has not taken effect."),
                tr("Take the next request; what you typed stays readable here.")};
    case ErrorKind::AlreadyDecided:
        return {tr("Already decided"), tr("Another decision on this request has taken effect; yours has not."),
                tr("Discard your decision.")};
    case ErrorKind::SharingRefused:
        return {tr("This may not be shared"),
                tr("The client has not designated this information for these people; nothing was sent."),
                tr("Change what is shared and decide again.")};
    case ErrorKind::SlotNotFree:
        return {tr("The slot is no longer free"), tr("A calendar has changed since; nobody has been invited."),
                tr("Choose another slot and decide again.")};
    case ErrorKind::TransferRefused:
        return {tr("This site may not be shown clients' data"),
                tr("It lies outside the European Union and no ground for transfers to it is recorded at the desk."),
                tr("Ask your lead; work goes on as soon as the ground is recorded.")};
    case ErrorKind::AcknowledgementDue:
        return {tr("The rules of use have not been acknowledged"),
                tr("Nobody is given a request before they have acknowledged the version of the rules that holds."),
                tr("Read and acknowledge them; if they are not shown here, Vigie has to be brought up to date.")};
    case ErrorKind::SlotInPast:
        return {tr("The slot has already begun"), tr("Nobody has been invited."), tr("Choose a later slot and decide again.")};
    case ErrorKind::KeyReused:
        return {tr("The desk already knows another decision by this number"), tr("This one has not taken effect."),
                tr("Remake the decision; it gets a new number.")};
    case ErrorKind::TooLate:
        return {tr("Too late to take back"), tr("The decision has been released and its messages have left."),
                tr("If it is wrong, hand it over to support.")};
    case ErrorKind::RevealRefused:
        return {tr("This value is not shown at your site"),
                tr("Outside the European Union nothing is made clear that could tell who somebody is."),
                tr("Decide without it, or hand the request over to support.")};
    case ErrorKind::RevealsUsedUp:
        return {tr("No more values can be shown for now"), tr("Each person may be shown only so many within an hour."),
                tr("Go on without it, or try again later.")};
    case ErrorKind::RevealOver:
        return {tr("The time to look at this value is over"), tr("It is not shown a second time for the same reason."),
                tr("If you still need it, ask again and say why.")};
    case ErrorKind::SearchesUsedUp:
        return {tr("No more people can be looked for at the moment"), tr("Each person may look for only so many people within an hour."),
                tr("Try again later; within a request about their data the search is not limited.")};
    case ErrorKind::Unreachable:
        return {tr("The desk does not answer"), tr("You can go on with the requests you hold; decisions wait in the outbox."),
                tr("Check the network; the workstation tries again by itself.")};
    case ErrorKind::CertificateUnknown:
        return {tr("This desk is not known yet"), tr("Neither your name nor your password has been sent."),
                tr("Compare its fingerprint with the one you were given.")};
    case ErrorKind::CertificateChanged:
        return {tr("The desk shows another certificate"),
                tr("Somebody may be listening in between; neither your name nor your password has been sent."),
                tr("Do not go on unless your lead has announced the new fingerprint.")};
    case ErrorKind::NotADesk:
        return {tr("There is no desk at this address"), tr("Something answered, but it is not a Vigie desk."),
                tr("Check the address, and whether this network asks for a sign-in of its own.")};
    case ErrorKind::DeskFailed:
        return {tr("The desk has a problem of its own"), tr("Your work is safe here and will be sent again."),
                tr("Wait a moment; tell your lead if it lasts.")};
    case ErrorKind::KeyringMissing:
        return {
            tr("No keyring on this computer"),
            tr("Nothing is kept on disk: what you hold is lost when the program ends, and the desk gives it to somebody else."),
            tr("Start a keyring such as GNOME Keyring or KWallet, then start Vigie again.")};
    case ErrorKind::KeyringLocked:
        return {tr("The keyring is locked"), tr("Nothing is kept on disk until it is unlocked."),
                tr("Unlock the keyring, then sign in again.")};
    case ErrorKind::KeyringNotResponding:
        return {tr("The keyring does not answer"), tr("Nothing is kept on disk for now."),
                tr("See whether it waits for its password in another window, then sign in again.")};
    case ErrorKind::StorageFailed:
        return {tr("The disk does not accept any more"), tr("What was last entered is not saved."),
                tr("Free some space or check the permissions, then try again.")};
    case ErrorKind::StorageDamaged:
        return {tr("The local cache cannot be read"), tr("It has been set aside; what the desk has is not affected."),
                tr("Sign in again to load what you hold.")};
    case ErrorKind::Internal:
        return {tr("Something went wrong in Vigie"), tr("This step was not carried out."),
                tr("Try again; if it happens again, tell support what you did.")};
    }
    return {};
}

} // namespace

ErrorText errorText(ErrorKind kind)
{
    return ErrorWords::of(kind);
}

ErrorText onlineErrorText(ErrorKind kind, const QString &withoutDesk)
{
    ErrorText words = errorText(kind);
    if (kind == ErrorKind::Unreachable) {
        words.meaning = withoutDesk;
        words.remedy = ErrorWords::tr("Check the network, and try again.");
    } else if (kind == ErrorKind::NotFound) {
        words.remedy = ErrorWords::tr("Read the list again.");
    }
    return words;
}

QString sentences(const ErrorText &text)
{
    return text.meaning + QLatin1Char(' ') + text.remedy;
}

} // namespace vigie::ui
