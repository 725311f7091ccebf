// What clients have agreed to, as a lead reads it and adds to it (P4). Nothing of it is kept: it is gone with the session.
#pragma once

#include "models/workbench/deskgateway.h"
#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class AgreementsKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AgreementsKeeper(DeskGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    [[nodiscard]] const AgreementRegister &agreements() const { return m_register; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }
    /// Something is being recorded or withdrawn.
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

    void read();
    /// As DeskGateway; the register is asked for again before `done`, unless the desk could not be reached. Nothing while another
    /// is under way.
    void record(const ClientAgreement &agreement, std::function<void(const Status &)> done);
    void withdraw(const QString &client, AgreementScope scope, std::function<void(const Status &)> done);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] DeskGateway::Answer<Done> written(std::function<void(const Status &)> done);
    void forget();

    DeskGateway &m_gateway;
    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_asked;   ///< and so are those that were asked for before a change
    AgreementRegister m_register;
    Reading m_reading;
    bool m_isWriting = false;
};

} // namespace vigie
