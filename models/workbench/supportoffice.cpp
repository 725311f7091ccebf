#include "models/workbench/supportoffice.h"

#include "models/domain/country.h"

namespace vigie {

SupportOffice::SupportOffice(const Workbench &workbench, void (Workbench::*heard)(), QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (std::exchange(m_isIn, isOpen()) == isOpen())
            return;
        forget();
        Q_EMIT isOpenChanged();
        if (m_isIn)
            read();
    });
    connect(&workbench, &Workbench::connectionChanged, this, [this] {
        if (m_reading.problem || m_viewProblem)
            read();
    });
    connect(&workbench, heard, this, &SupportOffice::readAnew);
}

bool SupportOffice::isOpen() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && in->me.roles.contains(Role::Support) && levelOf(in->me.country) == DisclosureLevel::EuropeanUnion;
}

void SupportOffice::forget()
{
    m_session.begin();
    m_reads.begin();
    m_viewAsked.begin();
    m_reading = {};
    m_isWriting = false;
    m_viewProblem.reset();
    forgetContent();
    Q_EMIT changed();
    Q_EMIT viewChanged();
}

void SupportOffice::read()
{
    if (m_reading.isUnderWay || !isOpen())
        return;
    m_reading.isUnderWay = true;
    m_reads.begin();
    Q_EMIT changed();
    ask();
}

void SupportOffice::readAnew()
{
    m_reads.begin();
    m_reading.isUnderWay = false;
    read();
}

} // namespace vigie
