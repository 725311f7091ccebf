#include "models/workbench/agreementskeeper.h"

namespace vigie {

AgreementsKeeper::AgreementsKeeper(DeskGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (!std::holds_alternative<session::SignedIn>(m_workbench.session()))
            forget();
    });
}

template <typename T, typename F>
DeskGateway::Answer<T> AgreementsKeeper::ofThisSession(F answer)
{
    return [weak = std::weak_ptr<int>(m_epoch), asked = *m_epoch, answer](const Result<T> &result) {
        const auto now = weak.lock();
        if (now && *now == asked)
            answer(result);
    };
}

void AgreementsKeeper::forget()
{
    ++*m_epoch;
    m_register = {};
    m_reading = {};
    m_isWriting = false;
    Q_EMIT changed();
}

void AgreementsKeeper::read()
{
    m_reading.isUnderWay = true;
    Q_EMIT changed();
    m_gateway.agreements(ofThisSession<AgreementRegister>([this, asked = ++m_asked](const Result<AgreementRegister> &found) {
        if (asked != m_asked)
            return;
        m_reading.isUnderWay = false;
        m_reading.problem = found.ok() ? std::nullopt : std::optional(found.error());
        if (found.ok()) {
            m_register = *found;
            m_reading.asOf = m_workbench.deskNow();
        }
        Q_EMIT changed();
    }));
}

DeskGateway::Answer<Done> AgreementsKeeper::written(std::function<void(const Status &)> done)
{
    m_isWriting = true;
    Q_EMIT changed();
    return ofThisSession<Done>([this, done = std::move(done)](const Status &status) {
        m_isWriting = false;
        // Also after most failures: others may have been at work. Without the desk it would only say again what `done` says.
        if (status.ok() || status.error().kind != ErrorKind::Unreachable)
            read();
        done(status);
    });
}

void AgreementsKeeper::record(const ClientAgreement &agreement, std::function<void(const Status &)> done)
{
    if (!m_isWriting)
        m_gateway.recordAgreement(agreement, written(std::move(done)));
}

void AgreementsKeeper::withdraw(const QString &client, AgreementScope scope, std::function<void(const Status &)> done)
{
    if (!m_isWriting)
        m_gateway.withdrawAgreement(client, scope, written(std::move(done)));
}

} // namespace vigie
