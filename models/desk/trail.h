// The audit trail (P10): append-only, each entry hashed together with the one before it. Opaque ids only.
#pragma once

#include "models/desk/context.h"
#include "models/domain/rights.h"
#include "models/domain/work.h"

#include <QJsonObject>

namespace vigie::desk {

enum class AuditEvent {
    PersonAdded,
    PersonChanged,
    SignedIn,
    SignInRefused,
    SignedOut,
    TakenIn,
    IncidentRaised,
    Pulled,
    Viewed,
    Disclosed,
    LeaseEnded,
    Decided,
    TakenBack,
    Released,
    PurgeOrdered,
    PurgeAcknowledged,
    TransferRecorded,
    TransferWithdrawn,
    RetentionChanged,
    ContentDeleted,
    TrailRead,
    RegisterRead,
    RevealsRead,
    AgreementRecorded,
    AgreementWithdrawn,
    ExceptionRecorded,
    ExceptionWithdrawn,
    SiteMarked,
    SiteUnmarked,
    LimitedUseAcknowledged,
    LevelsChanged,
    Revealed,
    RevealRefused,
    RedactionReported,
    RubricChanged,
    LettersChanged,
    HolidaysChanged,
    ReviewDue,
    ReviewPulled,
    ReviewEnded,
    ReviewSubmitted,
    ReviewSkipped,
    ReviewVoided,
    FindingMade,
    FindingAnswered,
    FindingSettled,
    SamplePlanChanged,
    SampleOpened,
    SampleEnded,
    SampleDrawn,
    InspectionResumed,
    RightsReceived,
    RightsViewed,
    RightsSearched,
    RightsStepTaken,
    RightsErased,
    PersonSearched,
    PersonSearchRefused,
    ArchiveAsked,
    ArchiveTaken,
    ArchiveDeleted,
    KeptBack,
    LeftOut,
    ErasureCertified,
    Rectified,
    ItemErased,
    Restricted,
    RestrictionLifted,
    IncidentViewed,
    IncidentStepTaken,
};

} // namespace vigie::desk

template <>
struct vigie::WireNames<vigie::desk::AuditEvent> {
    using Event = vigie::desk::AuditEvent;
    static constexpr std::array table{
        std::pair{Event::PersonAdded, "person-added"},
        std::pair{Event::PersonChanged, "person-changed"},
        std::pair{Event::SignedIn, "signed-in"},
        std::pair{Event::SignInRefused, "sign-in-refused"},
        std::pair{Event::SignedOut, "signed-out"},
        std::pair{Event::TakenIn, "taken-in"},
        std::pair{Event::IncidentRaised, "incident"},
        std::pair{Event::Pulled, "pulled"},
        std::pair{Event::Viewed, "viewed"},
        std::pair{Event::Disclosed, "disclosed"},
        std::pair{Event::LeaseEnded, "lease-ended"},
        std::pair{Event::Decided, "decided"},
        std::pair{Event::TakenBack, "taken-back"},
        std::pair{Event::Released, "released"},
        std::pair{Event::PurgeOrdered, "purge-ordered"},
        std::pair{Event::PurgeAcknowledged, "purge-acknowledged"},
        std::pair{Event::TransferRecorded, "transfer-recorded"},
        std::pair{Event::TransferWithdrawn, "transfer-withdrawn"},
        std::pair{Event::RetentionChanged, "retention-changed"},
        std::pair{Event::ContentDeleted, "content-deleted"},
        std::pair{Event::TrailRead, "trail-read"},
        std::pair{Event::RegisterRead, "register-read"},
        std::pair{Event::RevealsRead, "reveals-read"},
        std::pair{Event::AgreementRecorded, "agreement-recorded"},
        std::pair{Event::AgreementWithdrawn, "agreement-withdrawn"},
        std::pair{Event::ExceptionRecorded, "exception-recorded"},
        std::pair{Event::ExceptionWithdrawn, "exception-withdrawn"},
        std::pair{Event::SiteMarked, "site-marked"},
        std::pair{Event::SiteUnmarked, "site-unmarked"},
        std::pair{Event::LimitedUseAcknowledged, "limited-use-acknowledged"},
        std::pair{Event::LevelsChanged, "levels-changed"},
        std::pair{Event::Revealed, "revealed"},
        std::pair{Event::RevealRefused, "reveal-refused"},
        std::pair{Event::RedactionReported, "redaction-reported"},
        std::pair{Event::RubricChanged, "rubric-changed"},
        std::pair{Event::LettersChanged, "letters-changed"},
        std::pair{Event::HolidaysChanged, "holidays-changed"},
        std::pair{Event::ReviewDue, "review-due"},
        std::pair{Event::ReviewPulled, "review-pulled"},
        std::pair{Event::ReviewEnded, "review-ended"},
        std::pair{Event::ReviewSubmitted, "review-submitted"},
        std::pair{Event::ReviewSkipped, "review-skipped"},
        std::pair{Event::ReviewVoided, "review-voided"},
        std::pair{Event::FindingMade, "finding-made"},
        std::pair{Event::FindingAnswered, "finding-answered"},
        std::pair{Event::FindingSettled, "finding-settled"},
        std::pair{Event::SamplePlanChanged, "sample-plan-changed"},
        std::pair{Event::SampleOpened, "sample-opened"},
        std::pair{Event::SampleEnded, "sample-ended"},
        std::pair{Event::SampleDrawn, "sample-drawn"},
        std::pair{Event::InspectionResumed, "inspection-resumed"},
        std::pair{Event::RightsReceived, "rights-received"},
        std::pair{Event::RightsViewed, "rights-viewed"},
        std::pair{Event::RightsSearched, "rights-searched"},
        std::pair{Event::RightsStepTaken, "rights-step"},
        std::pair{Event::RightsErased, "rights-erased"},
        std::pair{Event::PersonSearched, "person-searched"},
        std::pair{Event::PersonSearchRefused, "person-search-refused"},
        std::pair{Event::ArchiveAsked, "archive-asked"},
        std::pair{Event::ArchiveTaken, "archive-taken"},
        std::pair{Event::ArchiveDeleted, "archive-deleted"},
        std::pair{Event::KeptBack, "kept-back"},
        std::pair{Event::LeftOut, "left-out"},
        std::pair{Event::ErasureCertified, "erasure-certified"},
        std::pair{Event::Rectified, "rectified"},
        std::pair{Event::ItemErased, "item-erased"},
        std::pair{Event::Restricted, "restricted"},
        std::pair{Event::RestrictionLifted, "restriction-lifted"},
        std::pair{Event::IncidentViewed, "incident-viewed"},
        std::pair{Event::IncidentStepTaken, "incident-step"},
    };
};

namespace vigie::desk {

/// What each entry about a request of a person has, by which all that was done for it is found. `session` is empty for the desk
/// itself.
[[nodiscard]] QJsonObject rightsFacts(const RightsCase &request, const SessionId &session, QJsonObject more = {});

class Trail
{
public:
    explicit Trail(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction, at whose end it is written: everybody waits there for the head of the trail, holding all else that
    /// they lock. `actor` is empty for the desk itself; `facts` hold opaque ids and wire names, never personal data.
    [[nodiscard]] Status append(AuditEvent event, const PersonId &actor, QJsonObject facts);

    /// As Desk::verifyAudit().
    [[nodiscard]] Result<AuditProof> verify(const std::set<QString> &trusted, const std::vector<AuditCheckpoint> &kept);
    /// As Desk::exportAudit().
    [[nodiscard]] Result<QByteArray> exported();

private:
    Context &m_context;
};

/// What Desk::exportAudit() has written, read again without a desk. StorageDamaged for a line that is missing or was moved, and
/// where it does not fit a checkpoint; `trusted` and `kept` are as for Desk::verifyAudit(). Without checkpoints anybody can have
/// written it.
struct ExportedTrail {
    std::vector<QJsonObject> entries; ///< from the first on
    QString head;                     ///< hash of the last
    AuditProof proof;
};
[[nodiscard]] Result<ExportedTrail> readTrail(const QByteArray &lines, const std::set<QString> &trusted,
                                              const std::vector<AuditCheckpoint> &kept);

} // namespace vigie::desk
