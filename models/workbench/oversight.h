// What a lead reads of the desk: the audit trail, its proof, what has left the EU, and what was revealed. Nothing of it is kept:
// it is gone with the session.
#pragma once

#include "models/workbench/deskgateway.h"
#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class Oversight : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Oversight(DeskGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    using Reading = vigie::Reading;

    [[nodiscard]] const std::vector<TrailEntry> &trail() const { return m_trail; } ///< newest first
    [[nodiscard]] const Reading &trailReading() const { return m_trailReading; }
    [[nodiscard]] const TrailQuery &query() const { return m_query; }
    /// From the newest entry again; what was read before stays until then.
    void readTrail(const TrailQuery &query);
    /// More of the same query; nothing while it is under way, or at its end.
    void readOn();
    /// All that the query finds, which the desk notes as taken to a file: the last page where it is no longer than
    /// `longestExport` entries, else the newest.
    void exportTrail(std::function<void(const Result<TrailPage> &)> done);
    static constexpr size_t longestExport = 100'000;

    [[nodiscard]] const std::optional<TrailProof> &proof() const { return m_proof; }
    [[nodiscard]] const Reading &proofReading() const { return m_proofReading; }
    void prove();

    [[nodiscard]] const std::vector<Disclosure> &disclosures() const { return m_disclosures; } ///< newest first
    [[nodiscard]] const Reading &disclosureReading() const { return m_disclosureReading; }
    void readDisclosures();
    void readDisclosuresOn();
    /// The whole register, as the trail.
    void exportDisclosures(std::function<void(const Result<DisclosurePage> &)> done);

    [[nodiscard]] const std::vector<RevealEntry> &reveals() const { return m_reveals; } ///< newest first
    /// What is unusual about whom, of all there are: whoever bears the newest mark first.
    [[nodiscard]] const std::vector<RevealPattern> &revealPatterns() const { return m_revealPatterns; }
    [[nodiscard]] const Reading &revealReading() const { return m_revealReading; }
    [[nodiscard]] const RevealQuery &revealQuery() const { return m_revealQuery; }
    /// From the newest again; what was read before stays until then.
    void readReveals(const RevealQuery &query);
    void readRevealsOn();
    /// All that the query finds, as the trail; without patterns.
    void exportReveals(std::function<void(const Result<RevealPage> &)> done);

    [[nodiscard]] const std::vector<Colleague> &colleagues() const { return m_colleagues; }
    void readColleagues();
    /// Null when the desk has not named that person.
    [[nodiscard]] const Colleague *colleague(const PersonId &person) const;

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] Instant now() const { return m_workbench.deskNow(); } ///< on the desk's clock

Q_SIGNALS:
    void isOpenChanged();
    void trailChanged();
    void proofChanged();
    void disclosuresChanged();
    void revealsChanged();
    void colleaguesChanged();

private:
    void ask(const TrailQuery &query, bool isFirst);
    void askDisclosures(const QString &after);
    void askReveals(const RevealQuery &query);
    template <typename Page>
    struct Export;
    void exportFrom(const TrailQuery &query, const std::shared_ptr<Export<TrailPage>> &out);
    void exportDisclosuresFrom(const QString &after, const std::shared_ptr<Export<DisclosurePage>> &out);
    void exportRevealsFrom(const RevealQuery &query, const std::shared_ptr<Export<RevealPage>> &out);
    void forget();

    DeskGateway &m_gateway;
    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    TrailQuery m_query;
    Epoch m_trailAsked; ///< answers to an earlier query are dropped
    std::vector<TrailEntry> m_trail;
    Reading m_trailReading;
    std::optional<TrailProof> m_proof;
    Reading m_proofReading;
    std::vector<Disclosure> m_disclosures;
    Reading m_disclosureReading;
    RevealQuery m_revealQuery;
    Epoch m_revealsAsked;
    std::vector<RevealEntry> m_reveals;
    std::vector<RevealPattern> m_revealPatterns;
    Reading m_revealReading;
    std::vector<Colleague> m_colleagues;
};

} // namespace vigie
