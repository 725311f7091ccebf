#include "models/workbench/rightsoffice.h"

#include "models/domain/country.h"

#include <algorithm>

namespace vigie {

RightsOffice::RightsOffice(RightsGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        const bool isIn = isOpen();
        if (!isIn)
            forget();
        else if (!m_isIn)
            read();
        m_isIn = isIn;
        Q_EMIT isOpenChanged();
    });
    connect(&workbench, &Workbench::rightsHeard, this, [this] {
        if (!isOpen())
            return;
        read();
        if (!m_isWriting)
            bringView();
    });
}

bool RightsOffice::isOpen() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && in->me.roles.contains(Role::Support) && levelOf(in->me.country) == DisclosureLevel::EuropeanUnion;
}

void RightsOffice::forget()
{
    m_session.begin();
    m_viewAsked.begin();
    m_all.clear();
    m_isReading = m_isWriting = false;
    m_problem.reset();
    m_asOf.reset();
    m_selected = {};
    m_view.reset();
    m_viewProblem.reset();
    m_holdings.reset();
    Q_EMIT changed();
    Q_EMIT viewChanged();
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
    return vigie::obstacleTo({kind, m_workbench.deskNow(), {}, words}, request, clockOf(request), today());
}

int RightsOffice::pressing() const
{
    const QDate day = today();
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const RightsCase &request) {
        return stateOf(request) == RightsState::Open && clockOf(request).internal <= day;
    }));
}

void RightsOffice::read()
{
    if (m_isReading)
        return;
    m_isReading = true;
    Q_EMIT changed();
    m_gateway.rights(m_session.guarded<RightsRegister>([this](const Result<RightsRegister> &result) {
        m_isReading = false;
        m_problem = result.ok() ? std::nullopt : std::optional(result.error());
        if (result.ok())
            take(*result);
        Q_EMIT changed();
    }));
}

void RightsOffice::take(const RightsRegister &all)
{
    m_rules = all.rules;
    m_zone = QTimeZone(all.zone.toLatin1());
    m_all = all.requests;
    m_asOf = m_workbench.deskNow();
    std::vector<std::pair<QDate, RightsCase>> byTime;
    for (RightsCase &request : m_all)
        byTime.emplace_back(stateOf(request) == RightsState::Open ? clockOf(request).due : QDate(9999, 1, 1), std::move(request));
    std::stable_sort(byTime.begin(), byTime.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::transform(byTime.begin(), byTime.end(), m_all.begin(), [](auto &one) { return std::move(one.second); });
}

void RightsOffice::select(const RightsId &id)
{
    if (id == m_selected && (m_view || id.isEmpty()))
        return;
    m_selected = id;
    m_view.reset();
    m_viewProblem.reset();
    m_holdings.reset();
    bringView();
    Q_EMIT viewChanged();
}

void RightsOffice::bringView()
{
    m_viewAsked.begin();
    if (m_selected.isEmpty())
        return;
    m_gateway.viewRights(m_selected, m_viewAsked.guarded<RightsView>([this](const Result<RightsView> &result) {
        m_viewProblem = result.ok() ? std::nullopt : std::optional(result.error());
        if (result.ok())
            m_view = *result;
        Q_EMIT viewChanged();
    }));
}

/// Unless the person has gone on to another.
void RightsOffice::show(const RightsCase &now)
{
    if (m_view && m_view->request.id == now.id)
        m_view->request = now;
}

template <typename T, typename F>
RightsGateway::Answer<T> RightsOffice::written(Answered answered, F use)
{
    m_isWriting = true;
    Q_EMIT viewChanged();
    return m_session.guarded<T>([this, answered = std::move(answered), use](const Result<T> &result) {
        m_isWriting = false;
        if (result.ok())
            use(*result);
        // Also after most failures: others may have been at work. Without the desk it would only say the same again.
        if (result.ok() || result.error().kind != ErrorKind::Unreachable) {
            read();
            bringView();
        }
        Q_EMIT viewChanged();
        answered(result.ok() ? Status(Done{}) : Status(result.error()));
    });
}

void RightsOffice::take(const RightsWish &wish, const QString &key, Answered answered)
{
    if (m_isWriting)
        return;
    m_gateway.takeRights(wish, key, written<RightsCase>(std::move(answered), [this](const RightsCase &taken) {
                             m_selected = taken.id;
                             m_view = RightsView{taken, {}, {}};
                             m_holdings.reset();
                         }));
}

void RightsOffice::step(RightsStepKind kind, const QString &words, Answered answered)
{
    if (m_isWriting || !m_view)
        return;
    m_gateway.takeRightsStep(m_view->request, {kind, {}, {}, words},
                             written<RightsCase>(std::move(answered), [this](const RightsCase &now) { show(now); }));
}

void RightsOffice::search(Answered answered)
{
    if (m_isWriting || !m_view)
        return;
    m_gateway.searchForRights(m_view->request,
                              written<Holdings>(std::move(answered), [this, id = m_selected](const Holdings &found) {
                                  if (id == m_selected)
                                      m_holdings = found;
                              }));
}

void RightsOffice::archive(const std::vector<RequestId> &byNameToo, std::function<void(const Result<QByteArray> &)> brought)
{
    if (m_isWriting || !m_view)
        return;
    const auto zip = std::make_shared<QByteArray>();
    m_gateway.archiveForRights(m_view->request, byNameToo,
                               written<RightsArchive>(
                                   [zip, brought = std::move(brought)](const Status &status) {
                                       brought(status.ok() ? Result<QByteArray>(*zip) : Result<QByteArray>(status.error()));
                                   },
                                   [zip](const RightsArchive &archive) { *zip = archive.zip; }));
}

void RightsOffice::erase(const ErasureOrder &order, Answered answered)
{
    if (m_isWriting || !m_view)
        return;
    m_gateway.eraseForRights(m_view->request, order, written<RightsCase>(std::move(answered), [this](const RightsCase &now) {
                                 show(now);
                                 m_holdings.reset();
                             }));
}

} // namespace vigie
