#include "models/workbench/consequence.h"

namespace vigie {

Consequence consequenceOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::CertificateUnknown:
    case ErrorKind::CertificateChanged:
    case ErrorKind::NotADesk:
    case ErrorKind::DeskFailed:
    case ErrorKind::TooManyAttempts:
        return Consequence::TryAgain;
    case ErrorKind::Unauthenticated:
        return Consequence::SessionEnded;
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound:
    case ErrorKind::Forbidden:
    case ErrorKind::TransferRefused:
    case ErrorKind::AcknowledgementDue:
    case ErrorKind::RequestChanged:
    case ErrorKind::LeaseLost:
    case ErrorKind::AlreadyDecided:
    case ErrorKind::SharingRefused:
    case ErrorKind::SlotNotFree:
    case ErrorKind::SlotInPast:
    case ErrorKind::KeyReused:
    case ErrorKind::TooLate:
    case ErrorKind::RevealRefused:
    case ErrorKind::RevealsUsedUp:
    case ErrorKind::RevealOver:
    case ErrorKind::SearchesUsedUp:
    case ErrorKind::KeyringMissing:
    case ErrorKind::KeyringLocked:
    case ErrorKind::KeyringNotResponding:
    case ErrorKind::StorageFailed:
    case ErrorKind::StorageDamaged:
    case ErrorKind::Internal:
        return Consequence::Refused;
    }
    return Consequence::Refused;
}

} // namespace vigie
