// The invitation as it is: the clinician's own lines, with a large photo and the signature.
import { Face, useWords } from "@waypost/kit";
import type { MessageView, StaffMember } from "@waypost/protocol";
import type { Ref } from "react";
import { useClinic } from "../../app/status";
import { Words } from "./Words";

interface Props {
  message: MessageView;
  staff: StaffMember;
  heading?: Ref<HTMLHeadingElement>;
}

export function Letter({ message, staff, heading }: Props) {
  const { t } = useWords();
  const { times } = useClinic();
  return (
    <article className="sheet letter stack" aria-labelledby={`m-${message.id}`}>
      <div className="line">
        <Face staff={staff} size="xl" />
        <div>
          <h2 className="lead" id={`m-${message.id}`} tabIndex={-1} ref={heading}>
            {staff.name}
          </h2>
          <p>
            {staff.role === "doctor" ? t("letter-your-doctor") : t(`role-${staff.role}`)}
            <br />
            <time className="small soft" dateTime={new Date(message.at).toISOString()}>
              {times.weekdayTime(message.at)}
            </time>
          </p>
        </div>
      </div>
      <Words body={message.body} />
      <p className="sign">{staff.name.replace(/^Dra?\.\s*/, "")}</p>
    </article>
  );
}
