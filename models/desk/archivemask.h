// An archive shows its person alone: who of a version they are, and texts in which nobody else is left (D4). For archive.cpp
// and accessfacts.cpp only.
#pragma once

#include "models/desk/form.h"
#include "models/desk/mentions.h"
#include "models/redaction/redactor.h"

#include <list>

namespace vigie::desk {

/// Who of a version they are: by address or number; by name alone where somebody has said so and just one bears it.
class Them
{
public:
    Them(const KeptVersion &version, const RightsSubject &subject, Likeness found);
    /// Where there is no version: by address or number.
    explicit Them(const RightsSubject &subject)
        : m_subject(subject)
    {
    }

    template <typename Named>
    [[nodiscard]] bool operator()(const Named &named) const
    {
        return likeness(named, m_subject) >= m_least;
    }
    /// Under which their name is known, or none.
    [[nodiscard]] Token tokenIn(const redaction::Vault &vault, const Package &package) const;

private:
    const RightsSubject &m_subject;
    Likeness m_least = Likeness::Same;
};

/// A text in which only they are clear.
class Masked
{
public:
    Masked(const ClearRequest &request, const std::vector<HiddenValue> &reported, const Them &them)
        : m_them(them)
        , m_redactor(vaultOf(request, reported), DisclosureLevel::ThirdCountry)
        , m_own(them.tokenIn(m_redactor.vault(), request.package))
    {
    }

    /// Of texts in which nobody else is known.
    Masked(const RightsSubject &subject, const Them &them);

    [[nodiscard]] QString operator()(const QString &clear) const;
    [[nodiscard]] QString person(const MailAddress &address) const;

private:
    [[nodiscard]] bool isTheirs(const redaction::Span &span, const QString &value) const;

    const Them &m_them;
    redaction::Redactor m_redactor;
    Token m_own;
};

/// A version of a request, as its person may see it. Stays where it is: what masks looks at the rest.
struct OwnVersion {
    OwnVersion(ClearRequest &&request, const KeptVersion &version, const RightsSubject &subject, Likeness found,
               const std::vector<HiddenValue> &reported)
        : kept(version)
        , clear(std::move(request))
        , them(version, subject, found)
        , masked(clear, reported, them)
    {
    }
    OwnVersion(const OwnVersion &) = delete;
    OwnVersion &operator=(const OwnVersion &) = delete;

    const KeptVersion &kept;
    ClearRequest clear;
    Them them;
    Masked masked;
};

/// Of a text that belongs to no version: whoever is known to one of them is masked.
[[nodiscard]] QString maskedByAll(const std::list<OwnVersion> &versions, QString text);

} // namespace vigie::desk
