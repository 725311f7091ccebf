#include "models/workbench/oversight_p.h"

#include <algorithm>

namespace vigie {

Oversight::Oversight(DeskGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (!std::holds_alternative<session::SignedIn>(m_workbench.session()))
            forget();
        Q_EMIT isOpenChanged();
    });
}

bool Oversight::isOpen() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && in->me.roles.contains(Role::Lead);
}

void Oversight::forget()
{
    for (Epoch *epoch : {&m_session, &m_trailAsked, &m_revealsAsked})
        epoch->begin();
    m_query = {};
    m_trail.clear();
    m_proof.reset();
    m_disclosures.clear();
    m_revealQuery = {};
    m_reveals.clear();
    m_revealPatterns.clear();
    m_colleagues.clear();
    m_trailReading = m_proofReading = m_disclosureReading = m_revealReading = {};
    Q_EMIT trailChanged();
    Q_EMIT proofChanged();
    Q_EMIT disclosuresChanged();
    Q_EMIT revealsChanged();
    Q_EMIT colleaguesChanged();
}

void Oversight::readTrail(const TrailQuery &query)
{
    m_query = query;
    m_query.before.reset();
    ask(m_query, true);
}

void Oversight::readOn()
{
    if (m_trailReading.isUnderWay || m_trailReading.isLast || m_trail.empty())
        return;
    TrailQuery next = m_query;
    next.before = m_trail.back().number;
    ask(next, false);
}

void Oversight::ask(const TrailQuery &query, bool isFirst)
{
    m_trailReading.isUnderWay = true;
    Q_EMIT trailChanged();
    m_trailAsked.begin();
    m_gateway.trail(query, m_trailAsked.guarded<TrailPage>([this, isFirst](const Result<TrailPage> &page) {
        if (m_trailReading.end(page)) {
            if (isFirst) {
                m_trail.clear();
                m_trailReading.asOf = m_workbench.deskNow();
            }
            m_trail.insert(m_trail.end(), page->entries.begin(), page->entries.end());
            m_trailReading.isLast = page->isLast;
        }
        Q_EMIT trailChanged();
    }));
}

void Oversight::exportTrail(std::function<void(const Result<TrailPage> &)> done)
{
    TrailQuery all = m_query;
    all.isExport = true;
    all.limit = longestTrailPage;
    exportFrom(all, std::make_shared<Export<TrailPage>>(std::move(done)));
}

void Oversight::exportFrom(const TrailQuery &query, const std::shared_ptr<Export<TrailPage>> &out)
{
    m_gateway.trail(query, m_session.guarded<TrailPage>([this, query, out](const Result<TrailPage> &page) {
        if (!out->take(page))
            return;
        TrailQuery next = query;
        next.before = out->whole.entries.back().number;
        exportFrom(next, out);
    }));
}

void Oversight::prove()
{
    if (m_proofReading.isUnderWay)
        return;
    m_proofReading.isUnderWay = true;
    Q_EMIT proofChanged();
    m_gateway.proveTrail(m_session.guarded<TrailProof>([this](const Result<TrailProof> &proof) {
        if (m_proofReading.end(proof)) {
            m_proof = *proof;
            m_proofReading.asOf = m_workbench.deskNow();
        }
        Q_EMIT proofChanged();
    }));
}

void Oversight::readDisclosures()
{
    if (!m_disclosureReading.isUnderWay)
        askDisclosures({});
}

void Oversight::readDisclosuresOn()
{
    if (!m_disclosureReading.isUnderWay && !m_disclosureReading.isLast && !m_disclosures.empty())
        askDisclosures(m_disclosures.back().id);
}

void Oversight::askDisclosures(const QString &after)
{
    m_disclosureReading.isUnderWay = true;
    Q_EMIT disclosuresChanged();
    m_gateway.disclosures({after, false}, m_session.guarded<DisclosurePage>([this, after](const Result<DisclosurePage> &page) {
        if (m_disclosureReading.end(page)) {
            if (after.isEmpty()) {
                m_disclosures.clear();
                m_disclosureReading.asOf = m_workbench.deskNow();
            }
            m_disclosures.insert(m_disclosures.end(), page->entries.begin(), page->entries.end());
            m_disclosureReading.isLast = page->isLast;
        }
        Q_EMIT disclosuresChanged();
    }));
}

void Oversight::exportDisclosures(std::function<void(const Result<DisclosurePage> &)> done)
{
    exportDisclosuresFrom({}, std::make_shared<Export<DisclosurePage>>(std::move(done)));
}

void Oversight::exportDisclosuresFrom(const QString &after, const std::shared_ptr<Export<DisclosurePage>> &out)
{
    m_gateway.disclosures({after, true}, m_session.guarded<DisclosurePage>([this, out](const Result<DisclosurePage> &page) {
        if (out->take(page))
            exportDisclosuresFrom(out->whole.entries.back().id, out);
    }));
}

void Oversight::readColleagues()
{
    m_gateway.colleagues(m_session.guarded<std::vector<Colleague>>([this](const Result<std::vector<Colleague>> &people) {
        if (!people.ok())
            return; // names are missing, and the trail says why
        m_colleagues = *people;
        std::sort(m_colleagues.begin(), m_colleagues.end(), [](const Colleague &a, const Colleague &b) {
            return QString::localeAwareCompare(a.displayName, b.displayName) < 0;
        });
        Q_EMIT colleaguesChanged();
    }));
}

const Colleague *Oversight::colleague(const PersonId &person) const
{
    const auto found = std::find_if(m_colleagues.begin(), m_colleagues.end(),
                                    [&](const Colleague &candidate) { return candidate.id == person; });
    return found == m_colleagues.end() ? nullptr : &*found;
}

} // namespace vigie
