// Identifiers are types of their own, so that a lease id cannot be passed where a request id is meant.
#pragma once

#include <QHashFunctions>
#include <QString>

namespace vigie {

/// An opaque identifier. Two ids of different kinds neither compare nor convert.
template <typename Tag>
struct Id {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.value == b.value; }
    friend bool operator!=(const Id &a, const Id &b) { return a.value != b.value; }
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using RequestId = Id<struct RequestTag>;
using LeaseId = Id<struct LeaseTag>;
using PersonId = Id<struct PersonTag>;
using SessionId = Id<struct SessionTag>;
/// Also the idempotency key of the decision (Q7): made once on the workstation, never reused.
using DecisionId = Id<struct DecisionTag>;
/// An item of the client's information that may be shared (Q9), e.g. "the client's phone", without its value.
using ShareableId = Id<struct ShareableTag>;
/// The pseudonym of something redacted, e.g. PERSON_2: stable within one request, meaningless outside it (P1).
using Token = Id<struct TokenTag>;

/// A fresh random id (RFC 4122 version 4, without braces).
template <typename IdType>
[[nodiscard]] IdType newId();

[[nodiscard]] QString randomUuid();

template <typename IdType>
IdType newId()
{
    return IdType{randomUuid()};
}

} // namespace vigie
