import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

const box = { padding: "0 48px" } as const;
type Line = { name: string; price: string };

export default function Receipt(): JSX.Element {
  return (
    <Html>
      <Body>
        <Section style={box}>
          <Text>Thank you for the boots.</Text>
          <table>
            <tbody>
              <tr>
                <td>Boots, size 41</td>
                <td>£85.00</td>
              </tr>
            </tbody>
          </table>
          <Text>{"If the left one pinches, "}<b>send it back</b>.</Text>
        </Section>
      </Body>
    </Html>
  );
}
