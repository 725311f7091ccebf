// The gateway's calls on what people ask by their rights.
#include "models/domain/json.h"
#include "net/client/wiregateway.h"
#include "net/protocol/wire.h"

namespace vigie::client {

namespace path = protocol::path;

void WireGateway::rights(Answer<RightsRegister> answer)
{
    send<RightsRegister>({"GET", path::rights}, std::move(answer),
                         [](const Reply &reply) { return rightsRegisterFromJson(reply.json); });
}

void WireGateway::takeRights(const RightsWish &wish, const QString &key, Answer<RightsCase> answer)
{
    send<RightsCase>({"POST", path::rights, toBytes(toJson(wish)), key.toLatin1()}, std::move(answer),
                     [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::viewRights(const RightsId &id, Answer<RightsView> answer)
{
    send<RightsView>({"GET", protocol::pathOf(path::oneRights, id)}, std::move(answer),
                     [](const Reply &reply) { return rightsViewFromJson(reply.json); });
}

void WireGateway::takeRightsStep(const RightsCase &seen, const RightsStep &step, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsSteps, seen.id),
                      .body = toBytes(protocol::rightsStepBody(step)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::searchForRights(const RightsCase &seen, const SearchReason &reason, Answer<Holdings> answer)
{
    send<Holdings>({.method = "POST",
                    .path = protocol::pathOf(path::rightsSearch, seen.id),
                    .body = toBytes(toJson(reason)),
                    .ifMatch = protocol::entityTag(seen.version())},
                   std::move(answer), [](const Reply &reply) { return holdingsFromJson(reply.json); });
}

void WireGateway::searchForPerson(const PersonSearch &search, Answer<FoundPerson> answer)
{
    send<FoundPerson>({.method = "POST", .path = path::personSearch, .body = toBytes(toJson(search))}, std::move(answer),
                      [](const Reply &reply) { return foundPersonFromJson(reply.json); });
}

void WireGateway::archiveForRights(const RightsCase &seen, const TheirsByName &byName, Answer<ArchiveState> answer)
{
    send<ArchiveState>({.method = "POST",
                        .path = protocol::pathOf(path::rightsArchive, seen.id),
                        .body = toBytes(toJson(byName)),
                        .ifMatch = protocol::entityTag(seen.version())},
                       std::move(answer), [](const Reply &reply) { return archiveStateFromJson(reply.json); });
}

void WireGateway::archiveState(const RightsId &id, Answer<ArchiveState> answer)
{
    send<ArchiveState>({"GET", protocol::pathOf(path::rightsArchive, id)}, std::move(answer),
                       [](const Reply &reply) { return archiveStateFromJson(reply.json); });
}

void WireGateway::takeArchive(const RightsId &id, Answer<RightsArchive> answer)
{
    send<RightsArchive>({"POST", protocol::pathOf(path::rightsArchiveTaking, id)}, std::move(answer),
                        [](const Reply &reply) { return rightsArchiveFromJson(reply.json); });
}

void WireGateway::correctRights(const RightsCase &seen, const RightsCorrection &correction, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsCorrection, seen.id),
                      .body = toBytes(toJson(correction)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::rectifyForRights(const RightsCase &seen, const Rectification &rectification, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsRectification, seen.id),
                      .body = toBytes(toJson(rectification)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::restrictForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsRestriction, seen.id),
                      .body = toBytes(protocol::byNameTooBody(byNameToo)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::leaveOutForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsLeavingOut, seen.id),
                      .body = toBytes(protocol::byNameTooBody(byNameToo)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::eraseForRights(const RightsCase &seen, const ErasureOrder &order, Answer<RightsCase> answer)
{
    send<RightsCase>({.method = "POST",
                      .path = protocol::pathOf(path::rightsErasure, seen.id),
                      .body = toBytes(toJson(order)),
                      .ifMatch = protocol::entityTag(seen.version())},
                     std::move(answer), [](const Reply &reply) { return rightsCaseFromJson(reply.json); });
}

void WireGateway::certifyErasure(const RightsId &id, Answer<ErasureCertificate> answer)
{
    send<ErasureCertificate>({.method = "POST", .path = protocol::pathOf(path::rightsCertificate, id)}, std::move(answer),
                             [](const Reply &reply) { return erasureCertificateFromJson(reply.json); });
}

void WireGateway::letters(Answer<InForce<LetterTemplates>> answer)
{
    send<InForce<LetterTemplates>>({"GET", path::letters}, std::move(answer),
                                   [](const Reply &reply) { return inForceFromJson(reply.json, letterTemplatesFromJson); });
}

void WireGateway::setLetters(const LetterTemplates &templates, Answer<InForce<LetterTemplates>> answer)
{
    send<InForce<LetterTemplates>>({.method = "PUT",
                                    .path = path::letters,
                                    .body = toBytes(toJson(templates)),
                                    .ifMatch = protocol::entityTag(templates.version)},
                                   std::move(answer),
                                   [](const Reply &reply) { return inForceFromJson(reply.json, letterTemplatesFromJson); });
}

} // namespace vigie::client
