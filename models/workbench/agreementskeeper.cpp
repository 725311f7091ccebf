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

void AgreementsKeeper::forget()
{
    m_session.begin();
    m_asked.begin();
    m_register = {};
    m_reading = {};
    m_isWriting = false;
    Q_EMIT changed();
}

void AgreementsKeeper::read()
{
    m_reading.isUnderWay = true;
    Q_EMIT changed();
    m_asked.begin();
    m_gateway.agreements(m_asked.guarded<AgreementRegister>([this](const Result<AgreementRegister> &found) {
        if (m_reading.end(found)) {
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
    return m_session.guarded<Done>([this, done = std::move(done)](const Status &status) {
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
