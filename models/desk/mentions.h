// Finding somebody among everything that was taken in: whom each request names is noted in keyed hashes, so that nothing has to
// be read to find who is looked for, and nothing clear is added to the database.
#pragma once

#include "models/calendar/icalendar.h"
#include "models/desk/context.h"
#include "models/desk/mail.h"
#include "models/desk/package.h"
#include "models/domain/rights.h"

#include <set>

namespace vigie::desk {

/// As a request names somebody: any of the three may be empty.
struct NamedPerson {
    QString name;
    QString mail;
    QString phone;

    bool operator==(const NamedPerson &) const = default;
    bool operator<(const NamedPerson &other) const
    {
        return std::tie(mail, name, phone) < std::tie(other.mail, other.name, other.phone);
    }
};

/// One version of a request as it is kept.
struct KeptVersion {
    int number = 0;
    Instant cameAt;
    Package package;
    std::map<QString, QByteArray> parts;
    /// Participants, contacts, correspondents, who is in the calendars, and what the redaction has hidden.
    std::set<NamedPerson> people = {};
    std::set<QString> eventTexts = {}; ///< in which anybody may be spoken of
    bool isHiddenUnread = false;       ///< what was hidden cannot be read any more: `people` are those whom the rest names
};

/// Country code and national number (ITU-T E.164), without "+"; ten digits from a zero are read as people here write them, as
/// French. Empty when nobody can say of which country it is.
[[nodiscard]] QString internationalPhone(const QString &phone);

/// By mail address somebody is who they are, and by a telephone number whose country is known, where no other address and no
/// other name stands beside it: a switchboard is everybody's. By name alone, or by the last digits of a number, it may be
/// another.
enum class Likeness { None, Doubtful, Same };
[[nodiscard]] Likeness likeness(const NamedPerson &named, const RightsSubject &subject);
[[nodiscard]] Likeness likeness(const PackageParticipant &participant, const RightsSubject &subject);
/// Of whom it names that is most like them: its correspondents, or its organiser, attendees and whom its texts speak of.
[[nodiscard]] Likeness likeness(const Mail &mail, const RightsSubject &subject);
[[nodiscard]] Likeness likeness(const calendar::Event &event, const RightsSubject &subject);

struct Mentioned {
    RequestId request;
    Likeness likeness = Likeness::Doubtful;

    bool operator==(const Mentioned &) const = default;
};

/// Whether it is they for whom it is held, its client.
[[nodiscard]] bool isForThem(const std::vector<KeptVersion> &versions, const RightsSubject &subject);
/// Each once, by id: whoever locks several requests locks them in this order, so that nobody waits for who waits for them.
[[nodiscard]] std::set<RequestId> inLockOrder(const std::vector<Mentioned> &requests);
/// By number or address, as likeness(); two who are called alike may be two.
[[nodiscard]] bool isSameSubject(const RightsSubject &a, const RightsSubject &b);

class Mentions
{
public:
    explicit Mentions(Context &context)
        : m_context(context)
    {
    }

    /// Notes whom the next few requests name; false when there are none left.
    [[nodiscard]] Result<bool> noteSome();
    /// By id. Notes what is not noted yet first. NotFound when the desk has no place for its keys.
    [[nodiscard]] Result<std::vector<Mentioned>> find(const RightsSubject &subject);
    /// Every version that is there; those whose content is gone are left out.
    [[nodiscard]] Result<std::vector<KeptVersion>> versions(const RequestId &request);

private:
    [[nodiscard]] Status beginUnder(const QByteArray &key);
    [[nodiscard]] Status note(const RequestId &request, const QByteArray &key);
    [[nodiscard]] Status addHidden(const RequestId &request, KeptVersion &version);
    [[nodiscard]] Status raiseUnread();
    [[nodiscard]] Result<QByteArray> secret();

    Context &m_context;
};

} // namespace vigie::desk
