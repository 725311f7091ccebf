// What the page of an archive says in each language. Not in translations/: it is a letter in the person's language, whatever that
// of the desk or the workstation is.
#pragma once

#include <QString>

#include <array>
#include <utility>

namespace vigie::desk {

/// In the order of the page.
struct ArchiveWords {
    const char *language;
    const char *locale;
    const char *title;
    const char *intro; ///< %1 the number, %2 the day
    const char *who;
    const char *name;
    const char *mail;
    const char *phone;
    const char *categories;
    const char *contact;
    const char *personalisation;
    const char *location;
    const char *tracking;
    const char *other; ///< %1 mails, %2 events
    const char *purposes;
    const char *purposesText;
    const char *recipients;
    const char *recipientsText;
    const char *retention;
    const char *retentionText; ///< %1 days
    const char *transfers;
    const char *noTransfers;
    const char *transfer;                   ///< %1 day, %2 country, %3 mechanism
    std::array<const char *, 5> mechanisms; ///< in the order of TransferMechanism
    const char *source;
    const char *sourceText;
    const char *rights;
    const char *rightsText;
    const char *requests;
    const char *request; ///< %1 day received
    const char *from;
    const char *to;
    const char *sent;
    const char *subject;
    const char *masked;
    const char *restricted; ///< %1 requests
    const char *unreadable; ///< %1 versions
    // Of an access alone.
    std::array<const char *, 5> recipientKinds; ///< in the order of RecipientKind
    const char *recipient;                      ///< %1 of which kind, %2 how many requests
    const char *recipientSite;                  ///< %1 of which kind, %2 site, %3 country, %4 how many requests
    const char *workstations;                   ///< %1 how many
    const char *kept;                           ///< %1 days, %2 of how many clients, %3 how many requests
    const char *keptUntil;                      ///< %1 day
    const char *keptRestricted;                 ///< %1 how many
    const char *keptBack;                       ///< %1 how many
    const char *onRecord;
    std::array<const char *, 10> things; ///< in the order of HeldThing
    const char *account;                 ///< %1 what they sign in as, %2 where
    const char *asked;
    const char *askedThat;                   ///< %1 number, %2 day, %3 kind, %4 state
    std::array<const char *, 7> rightKinds;  ///< in the order of RightKind
    std::array<const char *, 5> rightStates; ///< in the order of RightsState
    const char *unreadCame;                  ///< %1 day
    const char *proposed;
    const char *decided;                                          ///< the day stands beside it
    std::array<std::pair<const char *, const char *>, 7> rulings; ///< by their wire names
    const char *decidedTimes;
    const char *shared;
    std::array<const char *, 4> shareables; ///< in the order of ShareableKind
    const char *incidents;
    const char *incident;                      ///< %1 day, %2 kind
    std::array<const char *, 6> incidentKinds; ///< in the order of IncidentKind
};

/// French, or else English.
[[nodiscard]] const ArchiveWords &archiveWordsIn(const QString &language);

} // namespace vigie::desk
