#include "models/workbench/rightsoffice.h"

#include <algorithm>

namespace vigie {

RightsOffice::RightsOffice(RightsGateway &gateway, const Workbench &workbench, QObject *parent)
    : SupportOffice(workbench, &Workbench::rightsHeard, parent)
    , m_gateway(gateway)
{
    m_archiveAgain.setSingleShot(true);
    m_archiveAgain.setInterval(1000);
    connect(&m_archiveAgain, &QTimer::timeout, this, &RightsOffice::bringArchive);
}

void RightsOffice::forgetContent()
{
    m_all.clear();
    m_people.clear();
    m_support.clear();
    m_selected = {};
    m_view.reset();
    m_holdings.reset();
    forgetArchive();
    stopFinding();
    m_lettersAsked.begin();
    m_templates.reset();
}

QDate RightsOffice::dayOf(Instant at) const
{
    return toDateTime(at, m_zone).date();
}

QDate RightsOffice::today() const
{
    return dayOf(m_workbench.deskNow());
}

ClockReading RightsOffice::clockOf(const RightsCase &request) const
{
    // The desk lets no step in whose days do not fit; a clock a little ahead of this one is no reason to show none.
    const Instant now =
        std::max(m_workbench.deskNow(), request.steps.empty() ? request.wish.receivedAt : request.steps.back().at);
    const Result<ClockReading> reading = readClock(request, m_rules, m_zone, now);
    return reading.ok() ? *reading : ClockReading{};
}

std::optional<RightsObstacle> RightsOffice::obstacleTo(RightsStepKind kind, const RightsCase &request, const QString &words) const
{
    RightsStep step{kind, m_workbench.deskNow(), {}, words};
    if (kind == RightsStepKind::Assigned)
        step.owner = me();
    if (const auto waiting = waitingClients(request); isOfClient(kind) && !waiting.empty())
        step.client = waiting.begin()->first; // any of them
    if (const auto untold = untoldOf(request); isOfRecipient(kind) && !untold.empty())
        step.recipients = {untold.front()};
    return vigie::obstacleTo(step, request, clockOf(request), today());
}

PersonId RightsOffice::me() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in ? in->me.id : PersonId();
}

QString RightsOffice::nameOf(const PersonId &person) const
{
    const auto found = m_people.find(person.value);
    return found == m_people.end() ? QString() : found->second;
}

bool RightsOffice::isNobodys(const RightsCase &request) const
{
    return std::ranges::find(m_support, ownerOf(request)) == m_support.end();
}

int RightsOffice::pressing() const
{
    const QDate day = today();
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const RightsCase &request) {
        return stateOf(request) == RightsState::Open && clockOf(request).internal <= day;
    }));
}

void RightsOffice::ask()
{
    m_gateway.rights(arriving<RightsRegister>([this](const RightsRegister &all) { sort(all); },
                                              [this] {
                                                  bringWhatChanged();
                                                  if (!m_templates)
                                                      readLetters();
                                              }));
}

/// Once a session, and after the desk has refused one: a person reads what is made of them before it goes.
void RightsOffice::readLetters()
{
    m_gateway.letters(m_lettersAsked.guarded<InForce<LetterTemplates>>([this](const Result<InForce<LetterTemplates>> &result) {
        if (result.ok())
            m_templates = result->document;
    }));
}

std::optional<RightsLetter> RightsOffice::letterFor(RightsStepKind kind, const QString &words, const QString &language) const
{
    if (!m_templates || !m_view || !letterOf(kind, m_view->request.wish.kind))
        return {};
    const RightsStep step{kind, m_workbench.deskNow(), {}, words};
    RightsCase request = m_view->request;
    if (!language.isEmpty())
        request.wish.language = language;
    RightsCase after = request;
    after.steps.push_back(step);
    return writeLetter(*m_templates, request, step, clockOf(after),
                       workingDaysFrom(today(), m_rules.clientWorkingDays, m_rules.region), m_zone);
}

std::optional<QDate> RightsOffice::clientDueOf(const RightsCase &request) const
{
    return clientDue(request, m_rules, m_zone);
}

void RightsOffice::sort(const RightsRegister &all)
{
    m_rules = all.rules;
    m_people = all.people;
    m_support = all.support;
    m_zone = QTimeZone(all.zone.toLatin1());
    std::vector<std::pair<QDate, RightsCase>> byTime;
    for (const RightsCase &request : all.requests)
        byTime.emplace_back(stateOf(request) == RightsState::Open ? clockOf(request).due : QDate(9999, 1, 1), request);
    std::stable_sort(byTime.begin(), byTime.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_all.clear();
    for (auto &[due, request] : byTime)
        m_all.push_back(std::move(request));
}

void RightsOffice::select(const RightsId &id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    m_view.reset();
    m_viewProblem.reset();
    m_holdings.reset();
    forgetArchive();
    bringView();
    Q_EMIT viewChanged();
}

/// A receipt changes no version.
void RightsOffice::bringWhatChanged()
{
    if (isWriting() || (!m_view && !m_viewProblem))
        return;
    const auto inRegister =
        std::find_if(m_all.begin(), m_all.end(), [this](const RightsCase &request) { return request.id == m_selected; });
    const bool isOlder = m_view && inRegister != m_all.end() && inRegister->version() != m_view->request.version();
    bringArchive();
    const bool waits = m_view && !std::ranges::all_of(m_view->receipts, &ErasureReceipt::isSettled);
    if (m_viewProblem || isOlder || waits)
        bringView();
}

void RightsOffice::bringView()
{
    m_viewAsked.begin();
    if (m_selected.isEmpty())
        return;
    m_gateway.viewRights(m_selected, viewing<RightsView>([this](const RightsView &view) {
                             m_view = view;
                             hideInDoubt();
                             bringArchive();
                         }));
}

/// Unless the person has gone on to another.
void RightsOffice::show(const RightsCase &now)
{
    if (!m_view || m_view->request.id != now.id)
        return;
    m_view->request = now;
    hideInDoubt();
}

/// What was found is of somebody whom they may not be after all.
void RightsOffice::hideInDoubt()
{
    if (identityOf(m_view->request) != IdentityState::Established)
        m_holdings.reset();
}

void RightsOffice::take(const RightsWish &wish, const QString &key, Answered answered)
{
    if (isWriting())
        return;
    m_gateway.takeRights(wish, key, written<RightsCase>(std::move(answered), [this](const RightsCase &taken) {
                             m_selected = taken.id;
                             m_view = RightsView{taken, {}, {}};
                             m_holdings.reset();
                             forgetArchive();
                             bringView(); // whether they asked before
                         }));
}

void RightsOffice::step(const RightsStep &step, int seen, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    if (m_view->request.version() != seen)
        return answered(Error{ErrorKind::RequestChanged, {}});
    const auto heard = [this, answered = std::move(answered)](const Status &status) {
        if (!status.ok() && status.error().kind == ErrorKind::InvalidInput)
            readLetters(); // a lead may have changed what they have to say
        answered(status);
    };
    m_gateway.takeRightsStep(m_view->request, step, written<RightsCase>(heard, [this](const RightsCase &now) { show(now); }));
}

void RightsOffice::correct(const RightsCorrection &correction, int seen, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    if (m_view->request.version() != seen)
        return answered(Error{ErrorKind::RequestChanged, {}});
    m_gateway.correctRights(m_view->request, correction, written<RightsCase>(std::move(answered), [this](const RightsCase &now) {
                                show(now);
                                bringView(); // whether they asked before
                            }));
}

void RightsOffice::search(const SearchReason &reason, int seen, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    if (m_view->request.version() != seen)
        return answered(Error{ErrorKind::RequestChanged, {}});
    m_gateway.searchForRights(m_view->request, reason,
                              written<Holdings>(std::move(answered), [this, id = m_selected](const Holdings &found) {
                                  if (id == m_selected)
                                      m_holdings = found;
                              }));
}

void RightsOffice::findPerson(const PersonSearch &search, Found found)
{
    m_finding.begin();
    m_gateway.searchForPerson(search, m_finding.guarded<FoundPerson>(std::move(found)));
}

void RightsOffice::makeArchive(const TheirsByName &byName, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    m_gateway.archiveForRights(m_view->request, byName,
                               written<ArchiveState>(std::move(answered), [this, id = m_selected](const ArchiveState &state) {
                                   if (id == m_selected)
                                       setArchive(state);
                               }));
}

void RightsOffice::takeArchive(std::function<void(const Result<RightsArchive> &)> taken)
{
    if (isWriting() || !m_view)
        return;
    const auto archive = std::make_shared<RightsArchive>();
    m_gateway.takeArchive(m_selected,
                          written<RightsArchive>(
                              [this, archive, taken = std::move(taken)](const Status &status) {
                                  bringArchive(); // who has it, now or from before
                                  taken(status.ok() ? Result<RightsArchive>(*archive) : Result<RightsArchive>(status.error()));
                              },
                              [archive](const RightsArchive &given) { *archive = given; }));
}

void RightsOffice::bringArchive()
{
    m_archiveAsked.begin();
    m_archiveAgain.stop();
    if (!m_view || !isArchiving(m_view->request.wish.kind))
        return;
    m_gateway.archiveState(m_selected, m_archiveAsked.guarded<ArchiveState>([this](const Result<ArchiveState> &result) {
        const bool wasMade = stageOf(m_archive) == ArchiveStage::Making;
        setArchive(result.ok() ? *result : m_archive); // what is not answered now is asked for again
        if (wasMade && stageOf(m_archive) != ArchiveStage::Making)
            readAnew(); // with the step that it was
        Q_EMIT viewChanged();
    }));
}

void RightsOffice::forgetArchive()
{
    m_archiveAsked.begin();
    m_archiveAgain.stop();
    m_archive = {};
}

void RightsOffice::setArchive(const ArchiveState &state)
{
    m_archive = state;
    if (stageOf(state) == ArchiveStage::Making)
        m_archiveAgain.start();
}

void RightsOffice::rectify(const Rectification &rectification, int seen, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    if (m_view->request.version() != seen)
        return answered(Error{ErrorKind::RequestChanged, {}});
    m_gateway.rectifyForRights(m_view->request, rectification,
                               written<RightsCase>(std::move(answered), [this](const RightsCase &now) { show(now); }));
}

void RightsOffice::restrict(const std::vector<RequestId> &byNameToo, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    m_gateway.restrictForRights(m_view->request, byNameToo,
                                written<RightsCase>(std::move(answered), [this](const RightsCase &now) { show(now); }));
}

void RightsOffice::leaveOut(const std::vector<RequestId> &byNameToo, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    m_gateway.leaveOutForRights(m_view->request, byNameToo,
                                written<RightsCase>(std::move(answered), [this](const RightsCase &now) { show(now); }));
}

void RightsOffice::erase(const ErasureOrder &order, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    const auto heard = [this, answered = std::move(answered), id = m_selected](const Status &status) {
        if (!status.ok() && status.error().kind == ErrorKind::RequestChanged && id == m_selected) {
            m_holdings.reset(); // something else than what was looked at would go
            Q_EMIT viewChanged();
        }
        answered(status);
    };
    m_gateway.eraseForRights(m_view->request, order, written<RightsCase>(heard, [this](const RightsCase &now) {
                                 show(now);
                                 m_holdings.reset();
                                 bringView(); // with who is to remove it
                             }));
}

void RightsOffice::certify(std::function<void(const Result<QByteArray> &)> brought)
{
    if (isWriting() || !m_view)
        return;
    const auto file = std::make_shared<QByteArray>();
    m_gateway.certifyErasure(m_view->request.id,
                             written<ErasureCertificate>(
                                 [file, brought = std::move(brought)](const Status &status) {
                                     brought(status.ok() ? Result<QByteArray>(*file) : Result<QByteArray>(status.error()));
                                 },
                                 [file](const ErasureCertificate &certificate) { *file = toFile(certificate); }));
}

} // namespace vigie
