// What can fail returns a Result. The kind decides what happens next; ui/ words it for the person (U5).
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace vigie {

enum class ErrorKind {
    // What was asked
    InvalidInput,       ///< malformed or out of range: `detail` names the part and the reason
    NotFound,           ///< no such thing, or not for this person
    Forbidden,          ///< this role, site or case may not do this
    Unauthenticated,    ///< no session, or it ended
    TooManyAttempts,    ///< sign-in attempts are limited; try again later
    AcknowledgementDue, ///< the Limited Use rules are to be acknowledged first (P4)
    TransferRefused,    ///< the site is outside the EU and no ground for the transfer is recorded (P2)
    // Decisions (Q6, Q9, C7)
    RequestChanged, ///< the request has a newer version than the decision was made on
    LeaseLost,      ///< the lease expired or belongs to somebody else
    AlreadyDecided, ///< the request has a decision that took effect
    SharingRefused, ///< something would be shared that the client did not designate
    SlotNotFree,    ///< the slot is no longer free
    SlotInPast,     ///< the slot has begun
    KeyReused,      ///< the same idempotency key came with another body
    TooLate,        ///< can no longer be taken back: it has been released
    // Reveals (P3)
    RevealRefused, ///< values of this kind are not shown at this level
    RevealsUsedUp, ///< this person has been shown as many as an hour allows
    RevealOver,    ///< the time for which the value was shown is over
    // Searches for somebody (P10)
    SearchesUsedUp, ///< this person has looked for as many as an hour allows
    // The way to the desk
    Unreachable,        ///< no answer: offline, refused, timed out
    CertificateUnknown, ///< first contact: `detail` holds the SHA-256 fingerprint to confirm
    CertificateChanged, ///< the pinned fingerprint does not match: `detail` holds the new one
    NotADesk,           ///< something answered, but not a desk (captive portal, wrong address)
    DeskFailed,         ///< the desk answered with an error of its own (5xx)
    // This computer
    KeyringMissing,
    KeyringLocked,
    KeyringNotResponding,
    StorageFailed,  ///< disk full, read-only, permission
    StorageDamaged, ///< the cache is unreadable with its key
    Internal,       ///< a defect of ours
};

/// `detail` is for logs and tests and never holds personal data (P12).
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// REQUIRES ok()
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// REQUIRES !ok()
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// For what succeeds with nothing to say.
struct Done {
    bool operator==(const Done &) const = default;
};
using Status = Result<Done>;

} // namespace vigie
